import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readScenario } from '../../src/cli/scenarioFiles.ts';
import { legal } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { Session } from '../../src/session/session.ts';
import type { Book, Course } from '../../src/ui/presenters/book.ts';
import { presentWhy } from '../../src/ui/presenters/why.ts';
import { compiledOf } from '../content/tiny.ts';
import { courseNow, months, played, tiny } from './course.ts';

/** The number that a figure on the screen stands for. */
const read = (shown: string) => Number(shown.replace('−', '-').replaceAll(/[^\d.-]/g, ''));

/** A game in which one thing and another was done, two decisions a turn. */
function wandering(book: Book): Session {
  const session = Session.start(book.ruleset, { seed: 'adds-up', difficulty: book.display.defaultDifficulty });
  for (let step = 0; step < 90 && !session.over; step += 1) {
    const commands = legal(book.ruleset, session.state);
    const command = commands[(step * 7919) % commands.length];
    if (command) session.do(step % 3 === 2 ? { type: 'month/end' } : command);
  }
  return session;
}

/** What does not add up on the sheet of an indicator in a turn. */
function wrongIn(book: Book, session: Session, course: Course, id: string, turn: number): string[] {
  const why = presentWhy(book, course, id, turn);
  if (!why) return [];
  const sum = why.causes.reduce((total, cause) => total + read(cause.amount), read(why.before));
  const next = turn < session.turn ? presentWhy(book, course, id, turn + 1) : null;
  const began = session.before(
    book.ruleset.indicators.findIndex((each) => each.id === id),
    turn,
  );
  const at = `${id} in turn ${turn}`;
  return [
    ...(Math.abs(sum - read(why.after)) > 0.0001 ? [`${at}: ${sum} is shown as ${why.after}`] : []),
    ...(next && next.before !== why.after ? [`${at}: ends at ${why.after}, the next begins at ${next.before}`] : []),
    ...(Math.abs(began - read(why.before)) > 0.501 ? [`${at}: began at ${began}, not ${why.before}`] : []),
  ];
}

describe('why a number is what it is', () => {
  test('names each cause with its amount, its sources and the decision that it comes from', () => {
    const { course } = played(tiny, [{ type: 'initiative/start', initiative: 'repair-bridge' }, ...months(1)]);
    const why = presentWhy(tiny, course, 'treasury', 0);
    const bridge = why?.causes.find(({ label }) => label === 'Repair the bridge');
    expect(bridge).toMatchObject({
      tone: 'bad',
      direction: 'down',
      fading: false,
      sources: [{ label: 'Treatise, ¶ 2', title: 'A treatise on crossings', page: 'source.treatise' }],
    });
    expect(bridge?.decision).toContain('Repair the bridge');
    expect(why?.causes.map(({ label }) => label)).toContain('The subsidy is paid');
  });

  test.each(['the-window', 'road-to-2030'])(
    'adds up on the screen, for every known indicator and turn of a game of %s',
    (scenario) => {
      const folder = fileURLToPath(new URL(`../../scenarios/${scenario}`, import.meta.url));
      const book: Book = compiledOf(compile(readScenario(folder).files));
      const session = wandering(book);
      const course = courseNow(session);
      const turns = Array.from({ length: session.turn + 1 }, (_, turn) => turn);
      const open = book.ruleset.indicators.filter(({ known }) => known === 'open');
      expect(open.flatMap(({ id }) => turns.flatMap((turn) => wrongIn(book, session, course, id, turn)))).toEqual([]);
    },
  );

  test('counts the news of a morning to the turn that begins with it', () => {
    const { course } = played(tiny, months(2));
    const [first, second] = [0, 1].map((turn) => presentWhy(tiny, course, 'treasury', turn));
    expect(first?.causes.map(({ label }) => label)).not.toContain('A late frost');
    expect(second?.causes).toContainEqual(
      expect.objectContaining({ label: 'A late frost', amount: '+10', phase: 'In the morning’s news' }),
    );
    expect(first?.after).toBe(second?.before);
  });

  test('keeps the amounts of an estimate to itself while the game runs', () => {
    const estimate = tiny.ruleset.indicators.find(({ known }) => known === 'estimate');
    const { course } = played(tiny, months(2));
    const why = presentWhy(tiny, course, estimate?.id ?? '', 1);
    expect(why?.exact).toBe(false);
    expect(why?.total).toBe('');
    expect(why?.causes.map(({ amount }) => amount).join('')).toBe('');
  });
});
