import { type Book, text } from './book.ts';
import { presentSource, type SourceData } from './origin.ts';

/** A prediction of the analyses that the scenario is built on. */
export interface ClaimData {
  readonly id: string;
  readonly text: string;
  readonly method: string;
  readonly sources: readonly SourceData[];
}

/** What the analyses had expected of these two years, in the scenario's order. */
export function presentClaims(book: Book): ClaimData[] {
  return book.display.claims.map(({ id, sources }) => ({
    id,
    text: text(book, `claim.${id}.text`),
    method: text(book, `claim.${id}.method`),
    sources: sources.map((source) => presentSource(book, source)),
  }));
}
