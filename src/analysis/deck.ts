import { type Command, type Ruleset, STANCES } from '../engine/index.ts';

/**
 * Every command that a ruleset knows, made once, by the positions of its lists: bots choose among them and let the
 * engine say what is possible. Packages for the table are without number and not in it.
 */
export interface Deck {
  readonly ruleset: Ruleset;
  /** By cable and choice. */
  readonly answers: readonly (readonly Command[])[];
  readonly starts: readonly Command[];
  /** Attention that each of them takes: side by side, since most are out of reach and asked for all the same. */
  readonly efforts: readonly number[];
  readonly stops: readonly Command[];
  /** By demand, in the order of `STANCES`. */
  readonly stances: readonly (readonly Command[])[];
  readonly forecasts: readonly Command[];
  /** By capital. */
  readonly openings: readonly Command[];
}

export const END: Command = { type: 'month/end' };
export const SIGN: Command = { type: 'table/sign' };
export const LEAVE: Command = { type: 'table/leave' };

const decks = new WeakMap<Ruleset, Deck>();

/** The deck of a ruleset; made at the first call and kept as long as the ruleset lives. */
export function deckOf(ruleset: Ruleset): Deck {
  const known = decks.get(ruleset);
  if (known) return known;
  const deck: Deck = {
    ruleset,
    answers: ruleset.cables.map(({ id, choices }) =>
      choices.map((choice) => ({ type: 'cable/answer', cable: id, choice: choice.id })),
    ),
    starts: ruleset.initiatives.map(({ id }) => ({ type: 'initiative/start', initiative: id })),
    efforts: ruleset.initiatives.map(({ attention }) => attention),
    stops: ruleset.initiatives.map(({ id }) => ({ type: 'initiative/stop', initiative: id })),
    stances: ruleset.demands.map(({ id }) => STANCES.map((stance) => ({ type: 'demand/answer', demand: id, stance }))),
    forecasts: ruleset.questions.map(({ id }) => ({ type: 'forecast/file', question: id, percent: 50 })),
    openings: ruleset.capitals.map(({ id }) => ({ type: 'table/open', capital: id })),
  };
  decks.set(ruleset, deck);
  return deck;
}
