import { type Cause, type Expr, type GameEvent, witnessed } from '../../engine/index.ts';
import { type BoardBeat, type BoardPicture, findElement, type Tone } from './boardPicture.ts';
import { type Book, text } from './book.ts';
import { changeText } from './changes.ts';
import { shareOf } from './numbers.ts';
import { say } from './say.ts';
import { slotsIn } from './slots.ts';
import { treatyTitle } from './tableWords.ts';
import { toneOfChange } from './tone.ts';

const MOST = 12;
/** Shares of its scale by which a figure has moved enough to be shown. */
const SHOWN = 0.003;

/**
 * What the board plays when a month has passed: capitals' moves and demands, what was left unanswered, what was
 * completed, then the flows and pressures that moved and the war, those first that moved most on their scale.
 */
export function boardBeats(book: Book, events: readonly GameEvent[], picture: BoardPicture): BoardBeat[] {
  const home = picture.places.find(({ kind }) => kind === 'home')?.id ?? null;
  const seen = events.filter((event) => witnessed(book.ruleset, event));
  const beats = seen.map((event) => beatOf(book, event, home)).filter((beat) => beat !== null);
  const streams = changedElements(book, events);
  return [...beats, ...streams].filter(({ to }) => findElement(picture, to) !== null).slice(0, MOST);
}

function beatOf(book: Book, event: GameEvent, home: string | null): BoardBeat | null {
  switch (event.type) {
    case 'move': {
      const capital = book.ruleset.capitals[event.capital];
      const move = capital?.moves[event.move];
      if (!capital || !move || home === null) return null;
      return {
        from: capital.id,
        to: home,
        kind: 'word',
        tone: 'neutral',
        label: text(book, `move.${capital.id}.${move.id}.name`),
      };
    }
    case 'situation': {
      const situation = book.ruleset.situations[event.situation];
      const phase = situation?.phases[event.to];
      if (!situation || situation.id !== book.display.board.front?.situation || !phase) return null;
      return {
        from: null,
        to: 'front',
        kind: 'force',
        tone: 'grave',
        label: text(book, `situation.${situation.id}.phase.${phase.id}.name`),
      };
    }
    case 'demand': {
      const demand = book.ruleset.demands[event.demand];
      const capital = demand ? book.ruleset.capitals[demand.capital]?.id : undefined;
      if (!demand || !capital || home === null) return null;
      const signed = event.what === 'signed' || event.what === 'complete';
      return {
        from: capital,
        to: home,
        kind: signed ? 'seal' : 'force',
        tone: event.what === 'ultimatum' || event.what === 'audit' ? 'grave' : 'neutral',
        label: text(book, `demand.${demand.id}.name`),
      };
    }
    case 'treaty': {
      const capital = book.ruleset.capitals[event.capital]?.id;
      if (capital === undefined || home === null || event.what === 'done') return null;
      const bad = event.what === 'broken' || event.what === 'lapsed';
      const label = treatyTitle(book, capital);
      return { from: capital, to: home, kind: bad ? 'force' : 'seal', tone: bad ? 'grave' : 'good', label };
    }
    case 'cable-answered':
    case 'initiative':
      return beatOfDesk(book, event, home);
    default:
      return null;
  }
}

/** What went from the desk into the world: a cable left unanswered, something that was completed. */
function beatOfDesk(
  book: Book,
  event: Extract<GameEvent, { readonly type: 'cable-answered' | 'initiative' }>,
  home: string | null,
): BoardBeat | null {
  if (home === null) return null;
  if (event.type === 'initiative') {
    const initiative = book.ruleset.initiatives[event.initiative];
    if (!initiative || event.what !== 'completed') return null;
    const label = say('event.initiative.completed', { name: text(book, `initiative.${initiative.id}.name`) });
    return { from: null, to: home, kind: 'word', tone: 'good', label };
  }
  // A silence is sent as well as heard: from home to whoever wrote.
  const cable = book.ruleset.cables[event.cable];
  const writer = cable?.from == null ? undefined : book.ruleset.capitals[cable.from]?.id;
  if (!cable || writer === undefined || !event.byDefault) return null;
  const label = say('board.unanswered', { title: text(book, `cable.${cable.id}.title`) });
  return { from: home, to: writer, kind: 'word', tone: 'bad', label };
}

/** Flows, pressures and the front whose figures moved in the month, the largest movement first. */
function changedElements(book: Book, events: readonly GameEvent[]): BoardBeat[] {
  const totals = new Map<number, number>();
  for (const cause of events.filter((event): event is Cause => event.type === 'cause')) {
    totals.set(cause.slot, (totals.get(cause.slot) ?? 0) + cause.amount);
  }
  const { flows, pressures, front } = book.display.board;
  const force = (to: string, amount: Expr) => ({ to, from: null, kind: 'force' as const, slots: slotsIn(amount) });
  const elements = [
    ...flows.map(({ id, from, kind, width, blocked }) => ({
      to: `flow.${id}`,
      from,
      kind,
      slots: [...slotsIn(width), ...slotsIn(blocked)],
    })),
    ...pressures.map(({ id, amount }) => force(`pressure.${id}`, amount)),
    ...(front ? [force('front', front.intensity)] : []),
  ];
  return (
    elements
      .flatMap(({ to, from, kind, slots }) => {
        const slot = slots.find((each) => book.ruleset.indicators[each]?.known === 'open' && totals.has(each));
        const indicator = slot === undefined ? undefined : book.ruleset.indicators[slot];
        const amount = slot === undefined ? 0 : (totals.get(slot) ?? 0);
        const share = indicator ? shareOf(indicator, amount) : 0;
        if (!indicator || share < SHOWN) return [];
        const tone: Tone = toneOfChange(indicator.better, amount);
        const label = `${text(book, `indicator.${indicator.id}.name`)} ${changeText(book, indicator, amount)}`;
        return [{ share, beat: { from, to, kind, tone, label } }];
      })
      .sort((a, b) => b.share - a.share)
      .map(({ beat }) => beat)
      // One figure may move several elements: it is told once.
      .filter(({ label }, at, all) => all.findIndex((beat) => beat.label === label) === at)
  );
}
