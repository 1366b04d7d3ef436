import type { Effect, GameEvent, Ruleset } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeText } from './changes.ts';
import { shareOf } from './numbers.ts';
import { say } from './say.ts';
import { causesOf } from './why.ts';

const MOST = 3;

/**
 * What came of an initiative when it was completed, or of a cable when it was answered or fell to its default, in a
 * sentence; null for any other event. What can be told only later, or never, is not in it: luck is spoken of where a
 * draw that shows came, or where draws that would have shown all failed and nothing else came either.
 */
export function completionText(book: Book, course: Course, event: GameEvent): string | null {
  const own = ownOf(book.ruleset, event);
  if (own === null) return null;
  const changes = broughtBy(book, course, own.id, event.turn).join(', ');
  const draws = course.events.flatMap((each) =>
    each.type === 'roll' && each.turn === event.turn && book.ruleset.origins[each.origin]?.id === own.id ? [each] : [],
  );
  const told = drawsOf(own.effects).every((draw) => shows(book.ruleset, draw));
  const came = told && draws.some((draw) => draw.came);
  if (changes !== '') return say(came ? 'brief.completed.luck' : 'brief.completed', { changes });
  const failed = told && draws.length > 0 && !came;
  return say(failed ? 'brief.completed.no-luck' : 'brief.completed.nothing');
}

/** What was completed or answered, as the ledger knows it, and what the rules let come of it; null for other events. */
function ownOf(ruleset: Ruleset, event: GameEvent): { id: string; effects: readonly Effect[] } | null {
  if (event.type === 'initiative') {
    const initiative = ruleset.initiatives[event.initiative];
    if (event.what !== 'completed' || !initiative) return null;
    return {
      id: `initiative.${initiative.id}`,
      effects: [initiative.each, initiative.complete].flatMap((each) => each?.list ?? []),
    };
  }
  if (event.type !== 'cable-answered') return null;
  const cable = ruleset.cables[event.cable];
  const choice = cable?.choices[event.choice];
  return choice ? { id: `cable.${cable?.id}.${choice.id}`, effects: choice.effects.list } : null;
}

type Draw = Extract<Effect, { do: 'roll' }>;

/** The draws of luck in a list of effects, those within conditions and other draws included. */
function drawsOf(list: readonly Effect[]): Draw[] {
  return list.flatMap((effect) => {
    if (effect.do !== 'if' && effect.do !== 'roll') return [];
    const inner = drawsOf([...effect.then, ...effect.else]);
    return effect.do === 'roll' ? [effect, ...inner] : inner;
  });
}

/** Whether a draw that comes moves a figure that is shown: one that sends a cable or sets a flag must not be given away. */
function shows({ indicators }: Ruleset, { then }: Draw): boolean {
  return then.some(
    (effect) => (effect.do === 'change' || effect.do === 'remember') && indicators[effect.slot]?.known !== 'hidden',
  );
}

/** The largest changes of a turn with this origin: with their size, or for an estimate with their direction alone. */
function broughtBy(book: Book, course: Course, own: string, turn: number): string[] {
  const { ruleset } = book;
  return ruleset.indicators
    .map((indicator, slot) => ({
      indicator,
      amount: causesOf(course, slot, turn)
        .filter(({ origin, fading }) => !fading && ruleset.origins[origin]?.id === own)
        .reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ indicator, amount }) => amount !== 0 && indicator.known !== 'hidden')
    .sort((a, b) => shareOf(b.indicator, b.amount) - shareOf(a.indicator, a.amount))
    .slice(0, MOST)
    .map(({ indicator, amount }) => {
      const name = text(book, `indicator.${indicator.id}.name`);
      if (indicator.known === 'estimate') return say(amount > 0 ? 'brief.rose' : 'brief.fell', { name });
      return `${name} ${changeText(book, indicator, amount)}`;
    });
}
