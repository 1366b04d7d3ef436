import type { Bargainer, TableRules, Term } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../effects.ts';
import type { Range } from '../expression/range.ts';
import type { BargainerData, TermData } from '../schema/table.ts';
import type { Path } from '../tree.ts';

export function compileTable(c: Compiler): TableRules {
  const entries = c.entries('table');
  for (const { id, path } of entries) c.keyed('capital', id, path);
  return {
    terms: entries.flatMap(({ id, data, path }) =>
      Object.entries(data.terms).map(([term, termData]) =>
        compileTerm(c, id, term, termData, [...path, 'terms', term]),
      ),
    ),
    bargainers: [...c.names.of('capital').keys()].map((capital) => {
      const found = entries.find(({ id }) => id === capital);
      return found === undefined ? null : compileBargainer(c, capital, found.data, found.path);
    }),
  };
}

function compileBargainer(c: Compiler, id: string, data: BargainerData, path: Path): Bargainer {
  const name = `bargainer.${id}`;
  c.unlessMet(data, path, `${name}.unless_met`);
  checkRising(c, data.lengths, [...path, 'lengths']);
  const [shortest = 1] = data.lengths;
  c.months(shortest, [...path, 'lengths', 0], 'The shortest treaty runs for');
  const beat = (key: 'signed' | 'walked_out' | 'lapsed' | 'breach' | 'betrayed' | 'exit', amount?: Range) =>
    effects(
      c,
      data[key],
      [...path, key],
      () => c.origin(`table.${id}.${key}`, data.sources, [...path, 'sources']),
      amount,
    );
  return {
    when: c.condition(data.when, [...path, 'when'], { seen: true }),
    attention: c.attention(data.attention, [...path, 'attention']),
    rounds: data.rounds,
    cooldown: data.cooldown ?? 0,
    reservation: c.number(data.reservation, [...path, 'reservation']),
    margin: data.margin ?? 0,
    parts: Object.entries(data.parts ?? {}).map(([key, { name: label, worth, sources }]) => {
      c.texts.add(`${name}.part.${key}.name`, label);
      const where = [...path, 'parts', key];
      const cited = c.cited(
        sources ?? data.sources,
        sources === undefined ? [...path, 'sources'] : [...where, 'sources'],
      );
      return { id: key, worth: c.number(worth, [...where, 'worth']), sources: cited };
    }),
    credibility: c.maybe('indicator', data.credibility, [...path, 'credibility']),
    doubt: data.doubt ?? 0,
    strain: data.strain ?? 0,
    lengths: data.lengths,
    ratification: ratification(c, data, path, name),
    signed: beat('signed'),
    walkedOut: beat('walked_out'),
    lapsed: beat('lapsed'),
    breach: beat('breach'),
    betrayed: beat('betrayed'),
    exit: beat('exit', [0, 2]),
  };
}

function ratification(c: Compiler, data: BargainerData, path: Path, name: string): Bargainer['ratification'] {
  if (data.ratification === undefined) return null;
  c.texts.add(`${name}.ratification.name`, data.ratification.name);
  const chance = c.chance(data.ratification.chance, [...path, 'ratification', 'chance']);
  return { months: data.ratification.months, chance };
}

function checkRising(c: Compiler, lengths: readonly number[], path: Path): void {
  for (const [index, length] of lengths.entries()) {
    const before = lengths[index - 1];
    if (before === undefined || length > before) continue;
    c.report('term/range', [...path, index], `The lengths must rise: ${length} comes after ${before}.`);
  }
}

function compileTerm(c: Compiler, capital: string, id: string, data: TermData, path: Path): Term {
  for (const field of ['name', 'text', 'unit'] as const) c.texts.add(`term.${id}.${field}`, data[field]);
  c.unlessMet(data, path, `term.${id}.unless_met`);
  c.maybe('subject', data.subject, [...path, 'subject']);
  checkRange(c, data, path);
  checkFit(c, id, data, path);
  const amount: Range = data.range;
  const origin = c.origin(`term.${id}`, data.sources, [...path, 'sources'], data.about);
  const run = (key: 'start' | 'each' | 'ended') => effects(c, data[key], [...path, key], () => origin, amount);
  return {
    id,
    capital: c.names.of('capital').get(capital) ?? 0,
    side: data.side,
    kind: data.kind,
    unit: `term.${id}.unit`,
    min: data.range[0],
    max: data.range[1],
    step: data.step,
    when: c.condition(data.when, [...path, 'when'], { seen: true }),
    deliverable:
      data.deliverable === undefined ? null : c.number(data.deliverable, [...path, 'deliverable'], { seen: true }),
    interest: signed(c, data, 'interest', path),
    worth: signed(c, data, 'worth', path),
    deadline: c.months(data.deadline ?? 0, [...path, 'deadline'], 'It is delivered after'),
    kept: c.condition(data.kept, [...path, 'kept'], { seen: true, amount }),
    defect: data.defect === undefined ? null : c.chance(data.defect, [...path, 'defect']),
    start: run('start'),
    each: run('each'),
    ended: run('ended'),
    leans: c.leans(data.leans, [...path, 'leans']),
  };
}

/** What one side gives is worth something to the other, and costs itself something. */
function signed(c: Compiler, data: TermData, field: 'interest' | 'worth', path: Path): Term['interest'] {
  const where = [...path, field];
  const { expr, range } = c.measured(data[field], where, { amount: data.range });
  const gain = (data.side === 'given') === (field === 'interest');
  if (gain ? range[1] < 0 : range[0] > 0) {
    const whom = field === 'interest' ? 'the capital' : 'the player';
    const message = `What is ${data.side} must be worth ${gain ? '0 or more' : '0 or less'} to ${whom}.`;
    c.report('term/sign', where, message, 'Turn the sign of the expression.');
  }
  return expr;
}

function checkRange(c: Compiler, { range: [least, most], step }: TermData, path: Path): void {
  const steps = (most - least) / step;
  if (!(least <= most)) c.report('term/range', [...path, 'range'], 'The range must rise, from least to most.');
  else if (least < step)
    c.report('term/range', [...path, 'range'], `The least amount must be at least one step (${step}).`);
  else if (Math.abs(steps - Math.round(steps)) > 1e-9) {
    c.report('term/range', [...path, 'step'], `Steps of ${step} do not lead from ${least} to ${most}.`);
  }
}

/** Keys that mean something for one kind of term only. */
const FITS: readonly {
  readonly key: keyof TermData;
  readonly side: TermData['side'];
  readonly kind?: TermData['kind'];
}[] = [
  { key: 'deliverable', side: 'given' },
  { key: 'deadline', side: 'given', kind: 'once' },
  { key: 'kept', side: 'given', kind: 'standing' },
  { key: 'defect', side: 'asked', kind: 'standing' },
];

function checkFit(c: Compiler, id: string, data: TermData, path: Path): void {
  for (const { key, side, kind } of FITS) {
    if (data[key] === undefined || (data.side === side && (kind === undefined || data.kind === kind))) continue;
    const meant = kind === undefined ? side : `${side} and ${kind}`;
    c.report('term/misfit', [...path, key], `'${key}' is only for terms that are ${meant}; '${id}' is not.`);
  }
  if (data.kind === 'once' && (data.each !== undefined || data.ended !== undefined)) {
    const key = data.each !== undefined ? 'each' : 'ended';
    c.report('term/misfit', [...path, key], `'${key}' is only for terms that are standing; '${id}' is done once.`);
  }
}
