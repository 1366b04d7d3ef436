import { compileExpr, type Evaluate, type Expr, type GameState, type Ruleset } from '../../engine/index.ts';
import type { Flow as DrawnFlow, Place as DrawnPlace, Pressure as DrawnPressure } from '../../scenario/compiled.ts';
import type { BoardPicture, Flow, Front, LegendEntry, Place, Pressure, Seal, Site, Tone } from './boardPicture.ts';
import { LEGEND, LETTERING } from './boardWords.ts';
import { type Book, type Course, positionOf, text, textOrNull } from './book.ts';
import { amountText } from './changes.ts';
import { presentIndicator } from './indicator.ts';
import { say } from './say.ts';
import { slotsIn } from './slots.ts';
import { presentTalksLink } from './table.ts';
import type { StateTone } from './tone.ts';
import { presentTreatySeals } from './treatySeals.ts';

const TONES: Readonly<Record<StateTone, Tone>> = { good: 'good', calm: 'neutral', warning: 'bad', danger: 'grave' };

/** What is said of a place with which nothing connects Minsk in the rules. */
const UNRELATED = {
  home: 'board.home',
  capital: 'board.capital',
  town: 'board.town',
  margin: 'board.capital',
  site: 'board.town',
} as const;

/** Evaluates the board's expressions from what Minsk knows, never from what is hidden. */
type Read = (expr: Expr) => number;

/** The board's picture: what Minsk knows, drawn and in words. */
export function presentBoard(book: Book, state: GameState, course: Course): BoardPicture {
  const { board } = book.display;
  const known = knownState(book, state, course);
  const read: Read = (expr) => Math.max(0, Math.min(1, compiled(book.ruleset, expr)(known, 0)));
  return {
    home: board.home,
    places: board.places.filter(({ kind }) => kind !== 'site').map((place) => presentPlace(book, course, place)),
    sites: board.sites
      .filter(({ when }) => when === null || read(when) > 0)
      .map(({ id, at, kind }): Site => {
        const words = { title: text(book, `site.${id}.name`), detail: textOrNull(book, `site.${id}.text`) ?? '' };
        return { id: `site.${id}`, ...words, kind, lon: at[0], lat: at[1], label: words.title, amount: 0.6 };
      }),
    flows: board.flows.map((flow) => presentFlow(book, course, flow, read)),
    pressures: board.pressures.map((pressure) => presentPressure(book, course, pressure, read)),
    front: board.front && presentFront(book, course, read(board.front.intensity), read(board.front.frozen) > 0),
    seals: [...presentSeals(book, course), ...presentTreatySeals(book, course)],
    lettering: LETTERING,
    legend: legendOf(board),
    note: say('map.note'),
  };
}

/** Words for what this scenario's map can show; the rest of the legend stays empty. */
function legendOf({ flows, pressures, front }: Book['display']['board']): BoardPicture['legend'] {
  const shown: Readonly<Record<LegendEntry, boolean>> = {
    money: flows.some(({ kind }) => kind === 'money'),
    energy: flows.some(({ kind }) => kind === 'energy'),
    goods: flows.some(({ kind }) => kind === 'goods'),
    blocked: flows.some(({ blocked }) => blocked.op !== 'number' || blocked.value > 0),
    pressure: pressures.length > 0,
    front: front !== null,
  };
  const entries = Object.entries(LEGEND) as [LegendEntry, string][];
  return Object.fromEntries(
    entries.map(([entry, word]) => [entry, shown[entry] ? word : '']),
  ) as BoardPicture['legend'];
}

/** Each expression of the board is compiled once. */
const programs = new WeakMap<Expr, Evaluate>();

function compiled(ruleset: Ruleset, expr: Expr): Evaluate {
  const found = programs.get(expr) ?? compileExpr(expr, ruleset);
  programs.set(expr, found);
  return found;
}

/** The state with estimates at the middle of their range and hidden values at their start. */
function knownState({ ruleset }: Book, state: GameState, { now }: Course): GameState {
  const values = ruleset.indicators.map(({ id, start }) => {
    const estimate = now.estimates[id];
    return now.indicators[id] ?? (estimate ? (estimate.low + estimate.high) / 2 : start);
  });
  return { ...state, values, past: [], worlds: [] };
}

function presentPlace(book: Book, course: Course, { id, at, kind }: DrawnPlace): Place {
  const name = text(book, `place.${id}.name`);
  const capital = book.ruleset.capitals.find((each) => each.id === id);
  const relation = capital ? book.ruleset.indicators[capital.relation] : undefined;
  const data = relation ? presentIndicator(book, course, relation) : null;
  const talks = presentTalksLink(book, course, id);
  const waiting = course.now.cables.filter(({ id: cable }) => {
    const from = book.ruleset.cables.find((each) => each.id === cable)?.from;
    return from != null && book.ruleset.capitals[from]?.id === id;
  });
  const detail = [
    ...(data ? [say('board.relation', { value: data.value, word: data.word, trend: data.trend.word })] : []),
    ...waiting.map((cable) => say('board.cable', { title: text(book, `cable.${cable.id}.title`) })),
  ];
  return {
    id,
    title: name,
    detail: detail.join(' ') || say(UNRELATED[kind]),
    kind: kind === 'site' ? 'town' : kind,
    lon: at[0],
    lat: at[1],
    label: name,
    tone: data ? TONES[data.tone] : 'neutral',
    emphasis: kind === 'home' ? 1 : Math.min(1, 0.25 + waiting.length * 0.4),
    ...(talks && { talks }),
  };
}

function presentFlow(book: Book, course: Course, flow: DrawnFlow, read: Read): Flow {
  const blocked = read(flow.blocked);
  const figures = figuresOf(book, course, flow.width);
  const label = text(book, `flow.${flow.id}.name`);
  const stopped = blocked > 0.02 ? say('board.blocked', { percent: Math.round(blocked * 100) }) : '';
  return {
    id: `flow.${flow.id}`,
    title: label,
    detail: [textOrNull(book, `flow.${flow.id}.text`) ?? '', ...figures.words, stopped]
      .filter((part) => part !== '')
      .join(' '),
    kind: flow.kind,
    from: flow.from,
    to: flow.to,
    direction: flow.kind === 'goods' ? 'both' : 'forward',
    width: read(flow.width),
    label: figures.short,
    blocked,
    tone: blocked > 0.6 ? 'grave' : blocked > 0.2 ? 'bad' : 'neutral',
  };
}

/** The figures that an expression reads, in words; and the one figure to print beside the line. */
function figuresOf(book: Book, course: Course, expr: Expr): { words: string[]; short: string } {
  const shown = slotsIn(expr)
    .flatMap((slot) => book.ruleset.indicators[slot] ?? [])
    .flatMap((indicator) => {
      const data = presentIndicator(book, course, indicator);
      return data ? [{ ...data, unit: indicator.unit, amount: amountText(book, indicator, data.value) }] : [];
    });
  const [only] = shown.length === 1 ? shown : [];
  // Points mean nothing without their scale: their band does.
  const short = only?.unit === 'points' ? only.word : (only?.value ?? '');
  return { words: shown.map(({ name, amount, word }) => `${name}: ${amount}, ${word}.`), short };
}

function presentPressure(book: Book, course: Course, pressure: DrawnPressure, read: Read): Pressure {
  const [one = '', other = ''] = pressure.border.split('-');
  const told = textOrNull(book, `pressure.${pressure.id}.text`);
  const words = [...(told === null ? [] : [told]), ...figuresOf(book, course, pressure.amount).words];
  return {
    id: `pressure.${pressure.id}`,
    title: text(book, `pressure.${pressure.id}.name`),
    detail: words.join(' '),
    kind: pressure.kind,
    between: [one, other],
    span: pressure.stretch ?? shareOf(book, pressure),
    into: pressure.into,
    amount: read(pressure.amount),
  };
}

/** Those of one border that name no stretch divide it among themselves, with a little room between. */
function shareOf(book: Book, pressure: DrawnPressure): readonly [number, number] {
  const siblings = book.display.board.pressures.filter(
    ({ border, stretch }) => border === pressure.border && stretch === null,
  );
  const share = 1 / siblings.length;
  const at = siblings.indexOf(pressure) * share;
  return [at + 0.04 * share, at + 0.96 * share];
}

function presentFront(book: Book, course: Course, intensity: number, frozen: boolean): Front {
  const told = book.display.board.front?.situation ?? '';
  const now = course.now.situations[told];
  const phase = now ? text(book, `situation.${told}.phase.${now.phase}.name`) : '';
  const words = [
    phase === '' ? '' : `${phase}.`,
    say('board.front.text', { percent: Math.round(intensity * 100) }),
    frozen ? say('board.front.frozen') : '',
  ];
  return {
    id: 'front',
    title: say('board.front'),
    detail: words.filter((word) => word !== '').join(' '),
    intensity,
    frozen,
  };
}

/** Demands that have been signed. */
function presentSeals(book: Book, course: Course): Seal[] {
  return course.now.demands
    .filter(({ stage }) => stage === 'implementing' || stage === 'slow-walking' || stage === 'complete')
    .flatMap(({ id, stage }) => {
      const demand = book.ruleset.demands[positionOf(book.ruleset.demands, id)];
      const place = demand ? book.ruleset.capitals[demand.capital]?.id : undefined;
      if (!place || !book.display.board.places.some((each) => each.id === place)) return [];
      const name = text(book, `demand.${id}.name`);
      const detail = say(`union.stage.${stage}`);
      return [{ id: `seal.${id}`, title: name, detail, place, label: name, emblem: 'union' as const, broken: false }];
    });
}
