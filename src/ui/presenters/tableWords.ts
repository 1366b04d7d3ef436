import type { Bargainer, Proposal, Term, TreatyView } from '../../engine/index.ts';
import { type Book, positionOf, text } from './book.ts';
import { figure } from './numbers.ts';
import { say } from './say.ts';
import { unitFor } from './units.ts';

/** The rules of a term, or undefined for an unknown id. */
export function termOf(book: Book, id: string): Term | undefined {
  return book.ruleset.table.terms.find((term) => term.id === id);
}

/** How a capital bargains; null when it does not. */
export function bargainerOf(book: Book, capital: string): Bargainer | null {
  return book.ruleset.table.bargainers[positionOf(book.ruleset.capitals, capital)] ?? null;
}

export function capitalName(book: Book, capital: string): string {
  return text(book, `capital.${capital}.name`);
}

/** The capital at whose table a term lies; '' for an unknown id. */
export function takerOf(book: Book, id: string): string {
  return book.ruleset.capitals[termOf(book, id)?.capital ?? -1]?.id ?? '';
}

export function termName(book: Book, id: string): string {
  return text(book, `term.${id}.name`);
}

/** True for a term that has one amount only: it is in the package or it is not. */
export function isWhole({ min, max }: Pick<Term, 'min' | 'max'>): boolean {
  return min === max;
}

/** An amount of a term without its unit. */
export function amountFigure(term: Pick<Term, 'min' | 'step'>, amount: number): string {
  return figure(amount, Number.isInteger(term.min) && Number.isInteger(term.step) ? 0 : 1);
}

/** '20 million US dollars a month', 'included', 'none'. */
export function amountText(book: Book, id: string, amount: number): string {
  const term = termOf(book, id);
  if (!term || amount === 0) return say('answer.none');
  if (isWhole(term)) return say('package.included');
  return `${amountFigure(term, amount)} ${unitFor(text(book, `term.${id}.unit`), amount)}`;
}

/** 'Cheaper crude (20 million US dollars a month)', for lists. Within a sentence the name stands in quotation marks. */
export function termWithAmount(book: Book, id: string, amount: number, quoted = false): string {
  const term = termOf(book, id);
  const name = quoted ? say('decision.table.term', { name: termName(book, id) }) : termName(book, id);
  return !term || isWhole(term) ? name : `${name} (${amountText(book, id, amount)})`;
}

/** One side of a package in a line; null when it is empty. */
export function sideText(book: Book, terms: Proposal['terms'], side: Term['side'], quoted = false): string | null {
  const named = book.ruleset.table.terms
    .filter((term) => term.side === side && (terms[term.id] ?? 0) > 0)
    .map(({ id }) => termWithAmount(book, id, terms[id] ?? 0, quoted));
  return named.length === 0 ? null : named.join(', ');
}

/** Both sides of a package in a line: 'give …; ask for …'. */
export function packageText(book: Book, { terms }: Pick<Proposal, 'terms'>): string {
  const [given, asked] = [sideText(book, terms, 'given', true), sideText(book, terms, 'asked', true)];
  return [
    ...(given === null ? [] : [say('decision.table.give', { terms: given })]),
    ...(asked === null ? [] : [say('decision.table.ask', { terms: asked })]),
  ].join('; ');
}

/** What a part of an appraisal is called: 'Asked: Cheaper crude', 'Trust in Minsk', 'Doubts about your promises'. */
export function partName(book: Book, capital: string, part: string): string {
  if (part === 'credibility' || part === 'strain') return say(`assess.${part}`);
  if (!part.startsWith('term.')) return text(book, `bargainer.${capital}.part.${part}.name`);
  const id = part.slice('term.'.length);
  return say(termOf(book, id)?.side === 'asked' ? 'assess.asked' : 'assess.given', { name: termName(book, id) });
}

/** What decided a refusal, as the end of a sentence: 'you ask for cheaper crude'. */
export function decidingText(book: Book, capital: string, part: string | null): string {
  if (part === null) return say('deciding.none');
  if (part === 'reservation') return say('deciding.reservation');
  if (!part.startsWith('term.')) return partName(book, capital, part);
  const id = part.slice('term.'.length);
  return say(termOf(book, id)?.side === 'asked' ? 'deciding.asked' : 'deciding.given', { name: termName(book, id) });
}

/** 'Treaty with Moscow' */
export function treatyTitle(book: Book, capital: string): string {
  return say('obligations.treaty', { capital: capitalName(book, capital) });
}

/** 'Treaty with Moscow: Cheaper crude and 2 more' */
export function treatyName(book: Book, treaty: TreatyView): string {
  return `${treatyTitle(book, treaty.capital)}: ${treatySubject(book, treaty)}`;
}

/** What a treaty that was signed is about: 'Cheaper crude and 2 more'. */
export function treatySubject(book: Book, { clauses }: TreatyView): string {
  return treatyTerms(
    book,
    clauses.map(({ term }) => positionOf(book.ruleset.table.terms, term)),
  );
}

/** What a treaty is about, in a few words: what is asked first, 'Cheaper crude and 2 more'. */
export function treatyTerms(book: Book, terms: readonly number[]): string {
  const all = terms.flatMap((position) => book.ruleset.table.terms[position] ?? []);
  const first = all.find(({ side }) => side === 'asked') ?? all[0];
  const name = first ? termName(book, first.id) : '';
  return all.length < 2 ? name : say('obligations.treaty.terms', { name, n: all.length - 1 });
}
