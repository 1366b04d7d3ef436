import { type Cause, type GameEvent, witnessed } from '../../engine/index.ts';
import { type BoardBeat, type BoardPicture, findElement, type Tone } from './boardPicture.ts';
import { type Book, text } from './book.ts';
import { changeText } from './changes.ts';
import { slotsIn } from './slots.ts';
import { treatyTitle } from './tableWords.ts';
import { toneOfChange } from './tone.ts';

const MOST = 12;

/** What the board plays when a month has passed: capitals' moves, changed flows and pressures, the war. */
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
      const label = treatyTitle(book, event.treaty, capital);
      return { from: capital, to: home, kind: bad ? 'force' : 'seal', tone: bad ? 'grave' : 'good', label };
    }
    default:
      return null;
  }
}

/** Flows and pressures whose figures changed in the month by more than a fiftieth of their scale. */
function changedElements(book: Book, events: readonly GameEvent[]): BoardBeat[] {
  const totals = new Map<number, number>();
  for (const cause of events.filter((event): event is Cause => event.type === 'cause')) {
    totals.set(cause.slot, (totals.get(cause.slot) ?? 0) + cause.amount);
  }
  const { flows, pressures } = book.display.board;
  const elements = [
    ...flows.map(({ id, from, kind, width, blocked }) => ({
      to: `flow.${id}`,
      from,
      kind,
      slots: [...slotsIn(width), ...slotsIn(blocked)],
    })),
    ...pressures.map(({ id, amount }) => ({
      to: `pressure.${id}`,
      from: null,
      kind: 'force' as const,
      slots: slotsIn(amount),
    })),
  ];
  return elements.flatMap(({ to, from, kind, slots }) => {
    const slot = slots.find((each) => book.ruleset.indicators[each]?.known === 'open' && totals.has(each));
    const indicator = slot === undefined ? undefined : book.ruleset.indicators[slot];
    const amount = slot === undefined ? 0 : (totals.get(slot) ?? 0);
    if (!indicator || Math.abs(amount) / (indicator.max - indicator.min) < 0.02) return [];
    const tone: Tone = { good: 'good', bad: 'bad', neutral: 'neutral' }[toneOfChange(indicator.better, amount)] as Tone;
    return [{ from, to, kind, tone, label: changeText(book, indicator, amount) }];
  });
}
