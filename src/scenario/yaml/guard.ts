import { CST } from 'yaml';

interface Refusal {
  readonly message: string;
  readonly hint: string | null;
}

/** Marks that the lexer puts between pieces of the text; they stand for no character of it. */
export const CONTROL: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

const inQuotes = (character: string) => `Text that begins with '${character}' must stand in quotes.`;

const REFUSED: Readonly<Record<string, Refusal>> = {
  anchor: { message: 'Anchors (&) are not part of the format.', hint: inQuotes('&') },
  alias: { message: 'Aliases (*) are not part of the format.', hint: inQuotes('*') },
  tag: { message: 'Tags (!) are not part of the format.', hint: inQuotes('!') },
  'directive-line': { message: 'Directives (%) are not part of the format.', hint: null },
};

/** What may stand before the start mark of the one document. */
const BEFORE: ReadonlySet<string> = new Set(['doc-mode', 'newline', 'space', 'comment', 'byte-order-mark']);

/** Watches the pieces of a YAML file for what the format leaves out. */
export class Guard {
  #begun = false;
  #scalarNext = false;

  /** Why the file cannot go on with this piece, or null. */
  refusal(lexeme: string): Refusal | null {
    const scalar = this.#scalarNext;
    this.#scalarNext = lexeme === CST.SCALAR;
    if (scalar) {
      this.#begun = true;
      return null;
    }
    const type = CST.tokenType(lexeme);
    if (type === 'doc-start' && this.#begun) return { message: 'A file holds one document.', hint: null };
    if (type === null || !BEFORE.has(type)) this.#begun = true;
    return (type !== null && Object.hasOwn(REFUSED, type) ? REFUSED[type] : undefined) ?? null;
  }
}
