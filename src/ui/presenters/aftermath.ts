import type { Effect, GameEvent, Ruleset } from '../../engine/index.ts';
import type { Book, Course } from './book.ts';
import { broughtBy } from './completions.ts';
import { drawsOf, fellText, shows } from './draws.ts';
import type { HappeningData } from './happenings.ts';
import { answerOrigin, originLabel } from './origin.ts';
import { say } from './say.ts';

/** Things of the player's whose effects may come months later. */
const OWN = { cable: 'cable', initiative: 'initiative', demand: 'demand' } as const;

/**
 * How a draw fell that a decision of the player's had left to a later month, and what it brought; null for any other
 * event. As with completions, a draw that would show one way only is not given away, nor are several at once.
 */
export function presentAftermath(book: Book, course: Course, event: GameEvent): HappeningData | null {
  if (event.type !== 'roll') return null;
  const { ruleset } = book;
  const { turn, origin, came } = event;
  const id = ruleset.origins[origin]?.id ?? '';
  const kind = OWN[id.split('.')[0] as keyof typeof OWN];
  if (!kind || begins(course, ruleset, id, turn)) return null;
  const falls = course.events.filter((each) => each.type === 'roll' && each.turn === turn && each.origin === origin);
  const [later, ...others] = ruleset.effectLists.flatMap((effects, list) =>
    effects.origin === origin ? drawsOf(effects.list).map((draw) => ({ draw, list })) : [],
  );
  if (!later || others.length > 0 || falls.length > 1 || !shows(ruleset, later.draw)) return null;
  // Of a chance that is drawn month after month only the month is news in which it came.
  if (!came && isRepeated(ruleset, later.list)) return null;
  const changes = broughtBy(book, course, { id, since: turn }, turn).map(({ told }) => told);
  const brought = changes.length > 0 ? [say('brief.completed', { changes: changes.join(', ') })] : [];
  return {
    kind,
    title: say('event.aftermath', { name: originLabel(book, id) }),
    text: [fellText(ruleset, later.draw, came), ...brought].join(' '),
    capital: null,
    grave: false,
    own: false,
  };
}

/** Whether it is decided or completed in this turn: what comes of it then is told with it. */
function begins({ events }: Course, ruleset: Ruleset, id: string, turn: number): boolean {
  const { initiatives, demands } = ruleset;
  return events.some((event) => {
    if (event.turn !== turn) return false;
    if (event.type === 'initiative') return id === `initiative.${initiatives[event.initiative]?.id}`;
    if (event.type === 'demand') return id === `demand.${demands[event.demand]?.id}`;
    return event.type === 'cable-answered' && id === answerOrigin(ruleset, event);
  });
}

/** Whether a list is scheduled for several months by one decision. */
function isRepeated(ruleset: Ruleset, list: number): boolean {
  const times = (effects: readonly Effect[]): number =>
    effects.reduce((sum, effect) => {
      if (effect.do === 'later') return sum + (effect.list === list ? 1 : 0);
      return effect.do === 'if' || effect.do === 'roll' ? sum + times([...effect.then, ...effect.else]) : sum;
    }, 0);
  const { cables, initiatives, demands } = ruleset;
  const lists = [
    ...cables.flatMap(({ choices }) => choices.map(({ effects }) => effects)),
    ...initiatives.flatMap(({ start, each, complete, stopped }) => [start, each, complete, stopped]),
    ...demands.flatMap(({ raised, signed, refused, slow, complete }) => [raised, signed, refused, slow, complete]),
    ...ruleset.effectLists,
  ];
  return lists.some((effects) => times(effects?.list ?? []) > 1);
}
