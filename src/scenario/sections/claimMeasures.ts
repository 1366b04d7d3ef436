import type { Counted, Measure } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import type { MeasureData } from '../schema/claims.ts';
import type { Path } from '../tree.ts';
import { type ClaimSite, turnAt } from './claimSite.ts';

const SUBJECTS = ['value', 'holds', 'moves', 'demands', 'ended', 'verdict'] as const;
const VALUE_READS = ['end', 'mean', 'sum', 'least', 'most'] as const;
/** What holds counts 1: that it ever held is the most, the share of turns the mean. */
const HOLDS_READS = { end: 'end', ever: 'most', share: 'mean', sum: 'sum' } as const;

/** How a debrief tells what was read off one run. */
export function toldAs({ holds, ended, moves, demands, read }: MeasureData): 'fact' | 'share' | 'count' | 'figure' {
  if (ended !== undefined || (holds !== undefined && read !== 'share')) return 'fact';
  if (holds !== undefined) return 'share';
  return moves !== undefined || demands !== undefined ? 'count' : 'figure';
}

/** What an experiment reads off each game. */
export function compileMeasure(c: Compiler, id: string, data: MeasureData, { until, path }: ClaimSite): Measure {
  if (SUBJECTS.filter((subject) => data[subject] !== undefined).length !== 1) {
    c.report('claim/measure', path, `A measure has one of the keys ${SUBJECTS.join(', ')}.`);
  }
  const from = data.from === undefined ? 0 : turnAt(c, data.from, [...path, 'from'], until);
  const last = data.until === undefined ? until : turnAt(c, data.until, [...path, 'until'], until);
  const span = { from, until: last };
  const metered = { lost: data.if_lost ?? null, ...span };
  if (data.value !== undefined) {
    const read = readAs(c, data, VALUE_READS, path) ?? 'end';
    return { id, read, value: c.number(data.value, [...path, 'value'], { afterEnd: true }), ...metered };
  }
  if (data.holds !== undefined) {
    const word = readAs(c, data, Object.keys(HOLDS_READS) as (keyof typeof HOLDS_READS)[], path) ?? 'end';
    return {
      id,
      read: HOLDS_READS[word],
      value: c.required(data.holds, [...path, 'holds'], { afterEnd: true }),
      ...metered,
    };
  }
  if (data.ended !== undefined) return { id, read: 'ended', kinds: data.ended };
  if (data.verdict !== undefined) {
    const read = readAs(c, data, VALUE_READS, path) ?? 'end';
    return { id, read, value: { axis: axis(c, data.verdict, [...path, 'verdict']) }, ...metered };
  }
  return { id, read: 'count', events: [...moves(c, data, path), ...demands(c, data, path)], ...span };
}

function readAs<W extends string>(c: Compiler, { read }: MeasureData, words: readonly W[], path: Path): W | null {
  if (read === undefined) return null;
  const word = words.find((known) => known === read);
  if (word === undefined) {
    c.report('claim/measure', [...path, 'read'], `This is read as one of ${words.join(', ')}, not as '${read}'.`);
  }
  return word ?? null;
}

function axis(c: Compiler, id: string, path: Path): string {
  const known = ['overall', ...Object.keys(c.verdict().data.axes)];
  if (!known.includes(id)) c.unknown('ref/unknown-axis', path, `The verdict has no axis '${id}'.`, id, known);
  return id;
}

function moves(c: Compiler, data: MeasureData, path: Path): Counted[] {
  const capitals = c.entries('capitals');
  const known = capitals.flatMap(({ id, data: capital }) => Object.keys(capital.moves).map((move) => `${id}.${move}`));
  return (data.moves ?? []).flatMap((name, i): Counted[] => {
    const [id = '', move = ''] = name.split('.');
    const capital = capitals.findIndex((entry) => entry.id === id);
    const position = Object.keys(capitals[capital]?.data.moves ?? {}).indexOf(move);
    if (position >= 0) return [{ what: 'move', capital, move: position }];
    c.unknown('ref/unknown-move', [...path, 'moves', i], `There is no move '${name}'.`, name, known);
    return [];
  });
}

function demands(c: Compiler, data: MeasureData, path: Path): Counted[] {
  if (data.demands === undefined) return [];
  if (data.demands === 'all') {
    return [...c.names.of('demand').values()].map((demand) => ({ what: 'demand', demand }));
  }
  return data.demands.map((id, i) => ({
    what: 'demand',
    demand: c.reference('demand', id, [...path, 'demands', i]),
  }));
}
