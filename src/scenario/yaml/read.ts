import { Composer, type Document, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser } from 'yaml';
import type { Problems } from '../problem.ts';
import { type Mark, type SourceText, sourceText } from '../source.ts';
import type { Entry, Tree } from '../tree.ts';
import { inOurWords } from './sayings.ts';

export const MOST_BYTES = 1024 * 1024;
export const MOST_LEVELS = 32;

type Tokens = Parameters<Composer['compose']>[0] extends Iterable<infer Token> ? Token[] : never;

/** Names that every object inherits or that programs treat specially; as keys they are refused. */
const RESERVED = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * Reads one YAML file. Whatever it holds, this ends soon and throws nothing: what is not a plain tree of maps, lists
 * and scalars is reported and left out. Null if nothing of the file can be used.
 */
export function readYaml(path: string, text: string, problems: Problems): Tree | null {
  const file = sourceText(path, text);
  if (text.length > MOST_BYTES) {
    problems.report('file/too-large', mark(file, 0, 0), `The file is larger than ${MOST_BYTES / 1024} KiB.`);
    return null;
  }
  const tokens = parse(file, problems);
  return tokens === null ? null : compose(file, tokens, problems);
}

/** Stops at the depth limit before anything recursive sees the file. */
function parse(file: SourceText, problems: Problems): Tokens | null {
  const parser = new Parser();
  const tokens: Tokens = [];
  for (const lexeme of new Lexer().lex(file.text)) {
    tokens.push(...parser.next(lexeme));
    // The document itself and a scalar that is being read are on the stack too.
    if (parser.stack.length > MOST_LEVELS + 2) {
      const at = Math.min(parser.offset, file.text.length);
      problems.report(
        'file/too-deep',
        mark(file, at - 1, at),
        `Values are nested more than ${MOST_LEVELS} levels deep.`,
      );
      return null;
    }
  }
  tokens.push(...parser.end());
  return tokens;
}

function compose(file: SourceText, tokens: Tokens, problems: Problems): Tree | null {
  // Duplicate keys are looked for below: the library compares each key with all others, which a large file can abuse.
  const composer = new Composer({ version: '1.2', schema: 'core', strict: true, uniqueKeys: false, merge: false });
  const documents = [...composer.compose(tokens, true, file.text.length)];
  let sound = true;
  for (const document of documents) {
    for (const error of [...document.errors, ...document.warnings]) {
      const said = inOurWords(error);
      const { pos } = error;
      problems.report(said.code, mark(file, pos[0], pos[1]), said.message, said.hint);
      sound = false;
    }
  }
  if (!sound) return null;
  const [document, second] = documents;
  if (second !== undefined) {
    problems.report('yaml/unsupported', mark(file, second.range[0], second.range[0] + 3), 'A file holds one document.');
    return null;
  }
  return new Reader(file, problems).document(document);
}

function mark(file: SourceText, start: number, end: number): Mark {
  const from = Math.max(0, Math.min(start, file.text.length));
  return { file, start: from, end: Math.max(from, end) };
}

/** Turns the library's nodes into a tree, refusing what the format leaves out. */
class Reader {
  readonly #file: SourceText;
  readonly #problems: Problems;

  constructor(file: SourceText, problems: Problems) {
    this.#file = file;
    this.#problems = problems;
  }

  document(document: Document.Parsed | undefined): Tree | null {
    const directives = document?.directives;
    if (directives !== undefined && (directives.yaml.explicit === true || Object.keys(directives.tags).length > 1)) {
      this.#unsupported(mark(this.#file, 0, 1), 'Directives (%) are not part of the format.');
    }
    if (document?.contents == null) {
      return { kind: 'map', mark: mark(this.#file, 0, 0), entries: new Map() };
    }
    return this.#node(document.contents);
  }

  #node(node: ParsedNode): Tree {
    const where = mark(this.#file, node.range[0], node.range[1]);
    if ('anchor' in node && node.anchor !== undefined) {
      this.#unsupported(
        where,
        `Anchors (&${node.anchor}) are not part of the format.`,
        'Write the value out, or include a library.',
      );
    }
    if (node.tag !== undefined) {
      this.#unsupported(
        where,
        `Tags (${node.tag}) are not part of the format.`,
        `Text that begins with '!' must stand in quotes.`,
      );
    }
    if (isMap(node)) return { kind: 'map', mark: where, entries: this.#entries(node.items as Pairs) };
    if (isSeq(node))
      return { kind: 'list', mark: where, items: node.items.map((item) => this.#node(item as ParsedNode)) };
    if (isScalar(node)) return this.#scalar(node.value, where);
    this.#unsupported(where, 'Aliases (*) are not part of the format.', 'Write the value out, or include a library.');
    return { kind: 'scalar', mark: where, value: null };
  }

  #scalar(value: unknown, where: Mark): Tree {
    const plain = typeof value === 'string' || typeof value === 'boolean' || value === null;
    if (plain) return { kind: 'scalar', mark: where, value };
    if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'scalar', mark: where, value };
    this.#problems.report('type/wrong', where, 'Numbers must be finite.');
    return { kind: 'scalar', mark: where, value: 0 };
  }

  #entries(pairs: Pairs): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const { key, value } of pairs) {
      const name = this.#key(key);
      if (name === null) continue;
      const where = mark(this.#file, key?.range[0] ?? 0, key?.range[1] ?? 0);
      const before = entries.get(name);
      if (before !== undefined) {
        this.#problems.report('yaml/duplicate-key', where, `The key '${name}' stands twice in this map.`);
        continue;
      }
      const tree: Tree = value === null ? { kind: 'scalar', mark: where, value: null } : this.#node(value);
      entries.set(name, { key: where, value: tree });
    }
    return entries;
  }

  #key(key: ParsedNode | null): string | null {
    const where = mark(this.#file, key?.range[0] ?? 0, key?.range[1] ?? 0);
    if (key === null || !isScalar(key) || key.value === null || typeof key.value === 'object') {
      this.#problems.report('yaml/key', where, 'A key must be a word.');
      return null;
    }
    if ('anchor' in key && key.anchor !== undefined) {
      this.#unsupported(where, `Anchors (&${String(key.anchor)}) are not part of the format.`);
    }
    if (key.tag !== undefined) this.#unsupported(where, `Tags (${key.tag}) are not part of the format.`);
    // The source, so that `on` and 0x1F stay what the designer wrote.
    const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
    if (name === '<<') {
      this.#unsupported(
        where,
        'Merge keys (<<) are not part of the format.',
        'Write the values out, or include a library.',
      );
      return null;
    }
    if (RESERVED.has(name)) {
      this.#problems.report('yaml/key', where, `'${name}' cannot be a key: programs reserve the name.`);
      return null;
    }
    return name;
  }

  #unsupported(where: Mark, message: string, hint: string | null = null): void {
    this.#problems.report('yaml/unsupported', where, message, hint);
  }
}

type Pairs = readonly { readonly key: ParsedNode | null; readonly value: ParsedNode | null }[];
