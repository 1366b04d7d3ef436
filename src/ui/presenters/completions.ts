import type { Effect, GameEvent, Indicator, Ruleset } from '../../engine/index.ts';
import { type Book, type Course, positionOf, text } from './book.ts';
import { changeText } from './changes.ts';
import { drawsOf, fellText, isSeen, shows } from './draws.ts';
import { stakes } from './keyFigures.ts';
import { lastEvent } from './lastEvent.ts';
import { shareOf } from './numbers.ts';
import { say } from './say.ts';

const MOST = 4;

/** A change of what the game is lost by, or of a figure of the header, weighs so much more than another's. */
const STAKE = 4;

/**
 * What came of an initiative when it was completed, of a cable when it was answered or fell to its default, or of a
 * signature under a demand, in a sentence or two; null for any other event. What can be told only later, or never, is
 * not in it: luck is spoken of where a draw moves what is shown, whichever way it fell.
 */
export function completionText(book: Book, course: Course, event: GameEvent): string | null {
  const own = ownOf(book.ruleset, course, event);
  if (own === null) return null;
  const luck = luckText(book, course, own, event.turn);
  const moved = broughtBy(book, course, own, event.turn);
  const paid = own.paid && moved.some(({ slot }) => slot === book.ruleset.purse);
  const changes = moved.map(({ told }) => told).join(', ');
  const brought = changes && say(paid ? 'brief.completed.paid' : 'brief.completed', { changes });
  const later = isToCome(book.ruleset, course, own, event.turn) ? say('brief.completed.later') : '';
  const sentences = [luck, brought, later].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? say('brief.completed.nothing') : sentences.join(' ');
}

/** Something of the player's that has effects: as the ledger knows it, and what the rules let come of it. */
interface Own {
  readonly id: string;
  readonly effects: readonly Effect[];
  /** The turn in which it began. */
  readonly since: number;
  /** True if it had a price in money. */
  readonly paid: boolean;
}

/** What was completed, answered or signed; null for other events. */
function ownOf(ruleset: Ruleset, course: Course, event: GameEvent): Own | null {
  const { turn: since } = event;
  if (event.type === 'initiative') {
    const initiative = ruleset.initiatives[event.initiative];
    if (event.what !== 'completed' || !initiative) return null;
    const started = lastEvent(
      course,
      'initiative',
      ({ initiative: each, what, turn }) => each === event.initiative && what === 'started' && turn <= since,
    );
    return {
      id: `initiative.${initiative.id}`,
      effects: [initiative.start, initiative.each, initiative.complete].flatMap((each) => each?.list ?? []),
      since: started?.turn ?? since,
      paid: initiative.money !== 0,
    };
  }
  if (event.type === 'demand') {
    const demand = ruleset.demands[event.demand];
    if (event.what !== 'signed' || !demand) return null;
    return { id: `demand.${demand.id}`, effects: demand.signed?.list ?? [], since, paid: false };
  }
  if (event.type !== 'cable-answered') return null;
  const cable = ruleset.cables[event.cable];
  const choice = cable?.choices[event.choice];
  if (!cable || !choice) return null;
  return { id: `cable.${cable.id}.${choice.id}`, effects: choice.effects.list, since, paid: choice.money !== 0 };
}

/**
 * How a draw of luck fell that shows, with what it made so; empty where there was none, or where there were several.
 */
function luckText(book: Book, course: Course, own: Own, turn: number): string {
  const { ruleset } = book;
  const isOwn = (origin: number) => ruleset.origins[origin]?.id === own.id;
  const [draw, ...others] = drawsOf(own.effects);
  const fell = course.events.flatMap((each) =>
    each.type === 'roll' && each.turn === turn && isOwn(each.origin) ? [each.came] : [],
  );
  const [came] = fell;
  if (!draw || others.length > 0 || came === undefined || fell.length > 1 || !shows(ruleset, draw)) return '';
  const facts = course.events.flatMap((each) => {
    const flag =
      each.type === 'flag' && each.turn === turn && isOwn(each.origin) ? ruleset.flags[each.flag] : undefined;
    return each.type === 'flag' && each.on && flag?.known ? [text(book, `flag.${flag.id}.meaning`)] : [];
  });
  return [fellText(ruleset, draw, came), ...(came ? facts : [])].join(' ');
}

/** Whether some of what was foreseen is still to come. */
function isToCome(ruleset: Ruleset, { now }: Course, { effects }: Own, turn: number): boolean {
  const passed = (now.turn - turn) * ruleset.turnMonths;
  return effects.some(
    (effect) =>
      effect.do === 'later' &&
      effect.after > passed &&
      isForeseen(ruleset, ruleset.effectLists[effect.list]?.list ?? []),
  );
}

function isForeseen(ruleset: Ruleset, list: readonly Effect[]): boolean {
  return list.some((effect) => isSeen(ruleset, effect)) || drawsOf(list).some((draw) => shows(ruleset, draw));
}

/**
 * The largest changes from its beginning on: with their size, or for an estimate with their direction alone; what is a
 * memory is said to fade.
 */
export function broughtBy(
  book: Book,
  course: Course,
  own: Pick<Own, 'id' | 'since'>,
  turn: number,
): { slot: number; told: string }[] {
  const { ruleset } = book;
  const origin = positionOf(ruleset.origins, own.id);
  const first = stakes(book);
  /** As in a preview: what the game is lost by, and the figures of the header, come before larger changes of others. */
  const weightOf = ({ indicator, amount }: { indicator: Indicator; amount: number }) =>
    shareOf(indicator, amount) * (first.has(indicator.id) ? STAKE : 1);
  const moves = new Map<number, { amount: number; fades: boolean }>();
  for (const each of course.events) {
    if (each.type !== 'cause' || each.origin !== origin || each.turn < own.since || each.turn > turn) continue;
    // A memory fades from the month after on; that is not what was brought.
    if (each.fading && each.phase === 'memory') continue;
    const { amount, fades } = moves.get(each.slot) ?? { amount: 0, fades: true };
    moves.set(each.slot, { amount: amount + each.amount, fades: fades && each.fading });
  }
  return [...moves]
    .flatMap(([slot, move]) => {
      const indicator = ruleset.indicators[slot];
      return indicator ? [{ indicator, slot, ...move }] : [];
    })
    .filter(({ indicator, amount }) => amount !== 0 && indicator.known !== 'hidden')
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, MOST)
    .map(({ indicator, slot, amount, fades }) => {
      const name = text(book, `indicator.${indicator.id}.name`);
      const moved =
        indicator.known === 'estimate'
          ? say(amount > 0 ? 'brief.rose' : 'brief.fell', { name })
          : `${name} ${changeText(book, indicator, amount)}`;
      return { slot, told: fades ? say('brief.fades', { moved }) : moved };
    });
}
