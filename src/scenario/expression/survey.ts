import type { ASTNode } from '@marcbachmann/cel-js';
import type { ProblemCode } from '../codes.ts';
import { newClock, renamedHint } from '../renamed.ts';
import { didYouMean, thereAre } from '../suggest.ts';
import { FUNCTIONS } from './language.ts';
import { CLOCKS, members, SPACES } from './spaces.ts';
import { type Meaning, meaningOf, memberMeaning, type Surroundings } from './vocabulary.ts';

/** A problem at a stretch of the expression. */
export interface Complaint {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly hint: string | null;
}

const LEFT_OUT: Readonly<Record<string, string>> = {
  '%': 'Remainders (%) are not part of the language.',
  in: `'in' is not part of the language; compare with == and join with ||.`,
  list: 'Lists are not part of the language.',
  map: 'Maps are not part of the language.',
  rcall: 'Methods are not part of the language.',
  '[]': 'Indexing with [ ] is not part of the language.',
  '[?]': 'Indexing with [ ] is not part of the language.',
  '.?': 'Optional fields are not part of the language.',
};

/** Looks up every name of an expression and refuses what the language leaves out. */
export class Survey {
  readonly complaints: Complaint[] = [];
  /** What each name node stands for. */
  readonly meanings = new Map<ASTNode, Meaning>();
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  visit(node: ASTNode): void {
    const refused = LEFT_OUT[node.op];
    if (refused !== undefined) {
      this.#complain('expr/unsupported', node, refused);
      return;
    }
    switch (node.op) {
      case 'value':
        this.#literal(node);
        return;
      case 'id':
      case '.': {
        const meaning = this.#name(node);
        if (meaning?.kind === 'word') {
          const example = `${meaning.what} == "${meaning.words[0] ?? ''}"`;
          this.#complain('expr/word', node, `'${meaning.what}' is a word; compare it, as in ${example}.`);
        }
        return;
      }
      case 'call':
        this.#call(node, node.args[0], node.args[1]);
        return;
      case '==':
      case '!=':
        if (this.#wordComparison(node, node.args[0], node.args[1])) return;
        for (const side of node.args) this.visit(side);
        return;
      case '!_':
      case '-_':
        if (node.args.op === node.op) {
          this.#complain('expr/unsupported', node, `'${node.op[0]}' stands twice in a row.`);
        }
        this.visit(node.args);
        return;
      default:
        for (const inner of node.args as readonly ASTNode[]) this.visit(inner);
    }
  }

  #literal(node: ASTNode): void {
    if (typeof node.args === 'number' || typeof node.args === 'boolean') return;
    if (typeof node.args === 'string') {
      const message = `The word "${node.args}" can only be compared, as in war == "truce".`;
      this.#complain('expr/word', node, message);
    } else
      this.#complain('expr/unsupported', node, 'Only numbers, true, false and words in quotes can be written out.');
  }

  #call(node: ASTNode, name: string, given: readonly ASTNode[]): void {
    const count = FUNCTIONS[name];
    if (!Object.hasOwn(FUNCTIONS, name) || count === undefined) {
      const at = { start: node.start, end: node.start + name.length };
      this.#complain(
        'ref/unknown-function',
        at,
        `There is no function '${name}'.`,
        didYouMean(name, Object.keys(FUNCTIONS)),
      );
    } else if (given.length !== count) {
      const number = `${count} ${count === 1 ? 'number' : 'numbers'}`;
      this.#complain('expr/type', node, `'${name}' takes ${number}, not ${given.length}.`);
    }
    for (const argument of given) this.visit(argument);
  }

  /** `war == "truce"`: true if it was one, right or wrong. */
  #wordComparison(node: ASTNode, left: ASTNode, right: ASTNode): boolean {
    const isText = (side: ASTNode) => side.op === 'value' && typeof side.args === 'string';
    const isName = (side: ASTNode) => side.op === 'id' || side.op === '.';
    const text = isText(left) ? left : right;
    const other = text === left ? right : left;
    if (!isText(text)) return this.#wordWithoutText(node, [left, right].filter(isName));
    if (!isName(other)) {
      this.#complain('expr/word', node, 'A word in quotes is compared with something that has no words.');
      return true;
    }
    const meaning = this.#name(other);
    if (meaning === null) return true;
    if (meaning.kind !== 'word') {
      this.#complain(
        'expr/word',
        text,
        `'${other.input.slice(other.start, other.end)}' is a ${meaning.kind} and has no words.`,
      );
    } else if (!meaning.words.includes(String(text.args))) {
      const found = String(text.args);
      const message = `'${meaning.what}' is never "${found.slice(0, 60)}".`;
      this.#complain(
        meaning.unknown,
        text,
        message,
        didYouMean(found, meaning.words) ?? `Possible: ${meaning.words.join(', ')}.`,
      );
    }
    return true;
  }

  #wordWithoutText(node: ASTNode, names: readonly ASTNode[]): boolean {
    const words = names.map((name) => this.#name(name, true)).filter((meaning) => meaning?.kind === 'word');
    const [word] = words;
    if (word?.kind !== 'word') return false;
    const example = `${word.what} == "${word.words[0] ?? ''}"`;
    this.#complain('expr/word', node, `'${word.what}' can only be compared with a word in quotes, as in ${example}.`);
    return true;
  }

  /** Resolves a name node and remembers what it means; complains (unless `quiet`) when there is no such name. */
  #name(node: ASTNode, quiet = false): Meaning | null {
    const meaning =
      node.op === 'id' ? this.#plain(node, node.args, quiet) : node.op === '.' ? this.#member(node, quiet) : null;
    if (meaning !== null) this.meanings.set(node, meaning);
    return meaning;
  }

  #plain(node: ASTNode, name: string, quiet: boolean): Meaning | null {
    const meaning = meaningOf(name, this.#around);
    if (meaning !== null || quiet) return meaning;
    const space = Object.hasOwn(SPACES, name) ? SPACES[name] : undefined;
    if (space !== undefined) {
      const example = members(this.#around.names, space.kind).keys().next().value ?? 'name';
      this.#complain('expr/syntax', node, `Behind '${name}' a dot and a name are needed, as in ${name}.${example}.`);
    } else this.#complain('ref/unknown-name', node, `Nothing is called '${name}'.`, this.#suggestion(name));
    return null;
  }

  #member(node: ASTNode & { readonly op: '.' }, quiet: boolean): Meaning | null {
    const [base, name] = node.args;
    const space = base.op === 'id' && Object.hasOwn(SPACES, base.args) ? SPACES[base.args] : undefined;
    const at = { start: node.end - name.length, end: node.end };
    if (base.op !== 'id' || space === undefined) {
      if (!quiet)
        this.#complain(
          'ref/unknown-name',
          node,
          `Only ${Object.keys(SPACES).join(', ')} have names behind a dot.`,
          base.op === 'id' ? didYouMean(base.args, Object.keys(SPACES)) : null,
        );
      return null;
    }
    const known = members(this.#around.names, space.kind);
    const member = known.get(name);
    if (member !== undefined) return memberMeaning(base.args, member, this.#around);
    if (quiet) return null;
    const hint =
      this.#around.libraryHint([space.kind], name) ?? didYouMean(name, known.keys()) ?? thereAre([...known.keys()]);
    this.#complain(space.code, at, `There is no ${space.kind} '${name}'.`, hint);
    return null;
  }

  #suggestion(name: string): string | null {
    if (name === 'amount') return `'amount' is known only in a term of the table, and not in what happens later.`;
    const renamed = newClock(name);
    if (renamed !== null) return renamedHint(renamed);
    const { names } = this.#around;
    const kinds = ['indicator', 'parameter', 'situation'] as const;
    const library = this.#around.libraryHint(kinds, name);
    if (library !== null) return library;
    const plain = kinds.flatMap((kind) => [...names.of(kind).keys()]);
    const near = didYouMean(name, [...plain, ...CLOCKS, 'difficulty', 'true', 'false']);
    if (near !== null) return near;
    if (names.of('flag').has(name)) return `Did you mean 'flag.${name}'?`;
    const lettered = /^(and|or|not)$/i.exec(name);
    return lettered === null ? null : `Write && for and, || for or, ! for not.`;
  }

  #complain(
    code: ProblemCode,
    { start, end }: { readonly start: number; readonly end: number },
    message: string,
    hint: string | null = null,
  ): void {
    this.complaints.push({ code, start, end, message, hint });
  }
}
