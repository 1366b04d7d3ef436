import type {
  Assessment,
  Cause,
  ClaimBook,
  Command,
  Foreseen,
  GameEvent,
  PromiseAtRisk,
  Proposal,
  RejectionCode,
  Ruleset,
  ratificationOdds,
  View,
} from '../../engine/index.ts';
import type { Display, Texts } from '../../scenario/compiled.ts';

/** A compiled scenario as presenters read it: rules, texts, and what is only for the screen. */
export interface Book {
  readonly ruleset: Ruleset;
  readonly texts: Texts;
  readonly display: Display;
  /** The sources' predictions, as far as they can be read off a run. */
  readonly claims: ClaimBook;
}

/** A run as far as it has come. */
export interface Course {
  /** What Minsk knew in the morning of each turn, from turn 0 to the present one. */
  readonly mornings: readonly View[];
  /** What Minsk knows now, after this month's decisions. */
  readonly now: View;
  /** All events since the start, in order. */
  readonly events: readonly GameEvent[];
  /** The log: the decisions so far; a cause names one by its position. */
  readonly commands: readonly Command[];
  /** The causes of an indicator's change in a turn that has begun, in order. */
  readonly causes: (slot: number, turn: number) => readonly Cause[];
  /** The turn in which a decision was taken. */
  readonly decisionTurn: (decision: number) => number;
  /** What can be foreseen of a command now. */
  readonly foresee: (command: Command) => readonly Foreseen[];
  /** The promises that a command would break. */
  readonly breaks: (command: Command) => readonly PromiseAtRisk[];
  /** How the analysts think the capital at the table weighs a package; a code when it cannot be put there. */
  readonly assess: (proposal: Proposal) => Assessment | RejectionCode;
  /** How likely those are to say yes who must agree with a capital, and what speaks against; null: nobody must. */
  readonly ratification: (capital: string) => ReturnType<typeof ratificationOdds>;
  /** Why a command is not possible now; null when it is. */
  readonly objection: (command: Command) => RejectionCode | null;
}

/** The scenario's text with this id; the id itself when it is missing, so that a gap is seen and reported. */
export function text(book: Book, id: string): string {
  return book.texts[id] ?? id;
}

/** The scenario's text, or null when there is none. */
export function textOrNull(book: Book, id: string): string | null {
  return book.texts[id] ?? null;
}

/** The position of a thing with this id in one of the ruleset's lists, or -1. */
export function positionOf(list: readonly { readonly id: string }[], id: string): number {
  return list.findIndex((item) => item.id === id);
}

/** The name of the place from which the player governs. */
export function homeName(book: Book): string {
  const home = book.display.board.places.find(({ kind }) => kind === 'home');
  return home ? text(book, `place.${home.id}.name`) : text(book, 'scenario.title');
}
