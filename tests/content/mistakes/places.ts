import { isMap, isScalar, LineCounter, type Pair, parseDocument, type Scalar, visit } from 'yaml';

/** Something in a scenario file that a designer could get wrong. */
export interface Place {
  readonly file: string;
  /** Keys (and positions) from the top of the file to here. */
  readonly path: readonly string[];
  readonly key: string;
  readonly keyStart: number;
  /** Of the value, if it is a scalar; with its quotes. */
  readonly value: {
    readonly start: number;
    readonly end: number;
    readonly content: unknown;
    readonly plain: boolean;
  } | null;
  /** Of the key that the map around it stands under. */
  readonly parentLine: number;
  readonly line: number;
  /** True if key and value fill lines of their own. */
  readonly ownLine: boolean;
}

/** Every key of a file with its value. */
export function placesOf(file: string, text: string): Place[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const places: Place[] = [];
  visit(document, {
    Pair(_, pair, ancestors) {
      const key = pair.key as Scalar;
      if (!isScalar(key) || key.range == null) return;
      const value = isScalar(pair.value) && pair.value.range != null ? pair.value : null;
      const line = lines.linePos(key.range[0]).line;
      const chain = ancestors.filter((node): node is Pair => 'key' in node && !isMap(node));
      const parent = chain.at(-1)?.key as Scalar | undefined;
      const content = text.split('\n')[line - 1] ?? '';
      places.push({
        file,
        path: chain.map((node) => String((node.key as Scalar).value)),
        key: String(key.value),
        keyStart: key.range[0],
        value:
          value?.range == null
            ? null
            : { start: value.range[0], end: value.range[1], content: value.value, plain: value.type === 'PLAIN' },
        parentLine: parent?.range == null ? 1 : lines.linePos(parent.range[0]).line,
        line,
        ownLine:
          content.trimStart().startsWith(`${String(key.value)}:`) &&
          value !== null &&
          !/^[|>]/.test(text.slice(value.range?.[0])),
      });
    },
  });
  return places;
}
