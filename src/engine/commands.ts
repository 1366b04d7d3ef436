/** Everything a player may do, as a closed union. Ids are the scenario's, so that a log can be read. */
export type Command =
  | { readonly type: 'cable/answer'; readonly cable: string; readonly choice: string }
  | { readonly type: 'initiative/start'; readonly initiative: string }
  | { readonly type: 'initiative/stop'; readonly initiative: string }
  | { readonly type: 'demand/answer'; readonly demand: string; readonly stance: Stance }
  | ({ readonly type: 'forecast/file'; readonly question: string; readonly percent: number } & Aided)
  | { readonly type: 'table/open'; readonly capital: string }
  | ({ readonly type: 'table/propose' } & Proposal)
  | { readonly type: 'table/sign' }
  | { readonly type: 'table/leave' }
  | { readonly type: 'treaty/deliver'; readonly treaty: number; readonly term: string }
  | { readonly type: 'treaty/leave'; readonly treaty: number }
  | { readonly type: 'month/end' };

/** Of a forecast that was filed after the analysts' answer had been seen; absent when it is the player's own alone. */
export interface Aided {
  readonly aided?: true;
}

/** A package by names: amounts by term id, length in months, exit level 0 (light), 1 (firm) or 2 (binding). */
export interface Proposal {
  readonly terms: Readonly<Record<string, number>>;
  readonly months: number;
  readonly exit: number;
}

/**
 * How a demand can be met, in the order of run codes: 'implement' signs and implements, 'slow-walk' signs and stalls.
 */
export const STANCES = ['implement', 'slow-walk', 'refuse'] as const;
export type Stance = (typeof STANCES)[number];

/** Why a command was turned down. Each has one line of meaning in `REJECTIONS`. */
export type RejectionCode = keyof typeof REJECTIONS;

export const REJECTIONS = {
  'command/malformed': 'The command is not one of the known shapes.',
  'game/over': 'The game has ended; nothing more can be decided.',
  'cable/unknown': 'The scenario has no such cable.',
  'cable/not-open': 'This cable is not on the desk now.',
  'choice/unknown': 'The cable has no such choice.',
  'choice/unavailable': 'The condition of this choice does not hold now.',
  'initiative/unknown': 'The scenario has no such initiative.',
  'initiative/running': 'This initiative is running already.',
  'initiative/not-running': 'This initiative is not running.',
  'initiative/unavailable': 'The condition of this initiative does not hold now.',
  'initiative/resting': 'This initiative was ended too recently to start again.',
  'initiative/exhausted': 'This initiative cannot be repeated any more.',
  'demand/unknown': 'The scenario has no such demand.',
  'demand/not-open': 'This demand is not in a stage in which this stance is possible.',
  'table/unknown': 'The scenario has no such capital at the table.',
  'table/closed': 'No talks are open.',
  'table/open': 'Talks are open already; end them first.',
  'table/unavailable': 'This capital does not talk now.',
  'table/resting': 'The last talks with this capital were too recent.',
  'table/turn-spent': 'As many talks as one turn has room for have been opened; others can be from the next on.',
  'table/over': 'The rounds of these talks are used up.',
  'table/no-counter': 'There is no counter-offer to sign.',
  'package/empty': 'A package needs at least one term.',
  'package/term': 'This term cannot be put on this table now.',
  'package/amount': 'This amount is not on the scale of the term.',
  'package/undeliverable': 'More is promised than can be delivered.',
  'package/length': 'The capital does not discuss this length or exit.',
  'treaty/unknown': 'There is no such treaty in force.',
  'treaty/nothing-owed': 'Nothing is owed under this term.',
  'treaty/undeliverable': 'What is owed cannot be delivered now.',
  'attention/short': 'Not enough attention is left this month.',
  'money/short': 'The treasury cannot pay for this.',
  'forecast/unknown': 'The scenario has no such question.',
  'forecast/invalid': 'A forecast is a whole percentage from 0 to 100.',
  'forecast/filed': 'A forecast on this question is still open.',
} as const;

export type Rejection = { readonly ok: false; readonly code: RejectionCode; readonly detail: string };
