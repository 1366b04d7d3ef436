import { Composer, type Document, isMap, isScalar, isSeq, Lexer, type ParsedNode, Parser, type YAMLError } from 'yaml';
import type { Problems } from '../problem.ts';
import { lineOf, type Mark, positionOf, type SourceText, sourceText } from '../source.ts';
import type { Entry, Tree } from '../tree.ts';
import { CONTROL, Guard } from './guard.ts';
import { inOurWords } from './sayings.ts';

const MOST_BYTES = 1024 * 1024;
const MOST_LEVELS = 32;
const MOST_ERRORS = 3;

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
  const parsed = parse(file, problems);
  return parsed === null ? null : compose(file, parsed, problems);
}

interface Parsed {
  readonly tokens: Tokens;
  /** Offset of the last text in quotes. */
  readonly lastQuote: number;
}

/** Stops at the first thing that the format leaves out, and at the depth limit, before anything recursive sees them. */
function parse(file: SourceText, problems: Problems): Parsed | null {
  const parser = new Parser();
  const tokens: Tokens = [];
  const guard = new Guard();
  let offset = 0;
  let lastQuote = 0;
  for (const lexeme of new Lexer().lex(file.text)) {
    const refusal = guard.refusal(lexeme);
    if (refusal !== null) {
      problems.report(
        'yaml/unsupported',
        mark(file, offset, offset + lexeme.trimEnd().length),
        refusal.message,
        refusal.hint,
      );
      return null;
    }
    tokens.push(...parser.next(lexeme));
    // Marks of the lexer's own have no place in the text.
    if (/^['"]/.test(lexeme)) lastQuote = offset;
    if (!CONTROL.has(lexeme)) offset += lexeme.length;
    // The document itself and a scalar that is being read are on the stack too.
    if (parser.stack.length > MOST_LEVELS + 2) {
      problems.report(
        'file/too-deep',
        mark(file, offset - 1, offset),
        `Values are nested more than ${MOST_LEVELS} levels deep.`,
      );
      return null;
    }
  }
  tokens.push(...parser.end());
  return { tokens, lastQuote };
}

function compose(file: SourceText, { tokens, lastQuote }: Parsed, problems: Problems): Tree | null {
  // Duplicate keys are looked for below: the library compares each key with all others, which a large file can abuse.
  const composer = new Composer({ version: '1.2', schema: 'core', strict: true, uniqueKeys: false, merge: false });
  const documents = [...composer.compose(tokens, true, file.text.length)];
  const errors = documents.flatMap(({ errors: found, warnings }) => [...found, ...warnings]);
  // Once the reader has lost the thread, everything that follows looks wrong to it.
  for (const error of errors.sort((a, b) => a.pos[0] - b.pos[0]).slice(0, MOST_ERRORS)) {
    const said = inOurWords(error);
    problems.report(said.code, culprit(file, error, lastQuote), said.message, said.hint);
  }
  if (errors.length > 0) return null;
  const [document] = documents;
  return new Reader(file, problems).document(document);
}

/**
 * Where a designer would look. A line that is indented too far reads as part of the value above it, which is where the
 * library points.
 */
function culprit(file: SourceText, { code, message, pos }: YAMLError, lastQuote: number): Mark {
  // The end of the file says nothing; the quote that was opened does.
  if (/closing .?quote/.test(message)) return mark(file, lastQuote, lastQuote + 1);
  const plain = mark(file, pos[0], pos[1]);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'MULTILINE_IMPLICIT_KEY') return plain;
  const { line } = positionOf(file, pos[0]);
  const [here, next] = [lineOf(file, line), lineOf(file, line + 1)];
  const indent = (text: string) => text.length - text.trimStart().length;
  const misled = next.trim() !== '' && indent(next) > indent(here);
  if (!misled) return plain;
  const start = (file.lineStarts[line] ?? 0) + indent(next);
  return mark(file, start, start + (next.trim().split(' ', 1)[0] ?? '').length);
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
    if (document?.contents == null) {
      return { kind: 'map', mark: mark(this.#file, 0, 0), entries: new Map() };
    }
    return this.#node(document.contents);
  }

  #node(node: ParsedNode): Tree {
    const where = mark(this.#file, node.range[0], node.range[1]);
    if (isMap(node)) return { kind: 'map', mark: where, entries: this.#entries(node.items as Pairs) };
    if (isSeq(node))
      return { kind: 'list', mark: where, items: node.items.map((item) => this.#node(item as ParsedNode)) };
    if (isScalar(node)) return this.#scalar(node.value, where);
    // An alias, which was refused before.
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
        const { line } = positionOf(this.#file, before.key.start);
        const hint = `It stands in line ${line} already: take one out, or rename it.`;
        this.#problems.report('yaml/duplicate-key', where, `The key '${name}' stands twice in this map.`, hint);
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
