import {
  type Arm,
  BOTS,
  type Claim,
  type ClaimBook,
  type Contrast,
  type Effects,
  type Expectation,
  type Intervention,
  type Origin,
} from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../effects.ts';
import type { ArmData, ClaimData, ExpectationData, StepData } from '../schema/claims.ts';
import type { Path } from '../tree.ts';
import { compileCommand } from './claimCommands.ts';
import { compileMeasure } from './claimMeasures.ts';
import { type ClaimSite, turnAt } from './claimSite.ts';

/**
 * Compiles the experiments. They come after everything else, and what they add to the common lists is taken out again,
 * so that they can change neither the rules nor their hash.
 */
export function compileClaims(c: Compiler): ClaimBook {
  const [origins, effectLists] = [c.origins.length, c.effectLists.length];
  const claims = c.entries('claims').map(({ id, data, path }): Claim => {
    c.texts.add(`claim.${id}.text`, data.text);
    c.texts.add(`claim.${id}.method`, data.method);
    const until = turnAt(c, data.until, [...path, 'until'], c.calendar.turns - 1);
    const site = { id, until, path };
    return {
      id,
      sources: c.cited(data.sources, [...path, 'sources']),
      policy: policy(c, data.policy, [...path, 'policy']),
      difficulty: difficulty(c, data, path),
      runs: data.runs,
      until,
      arms: Object.entries(data.arms).map(([arm, armData]) => compileArm(c, arm, armData, site)),
      measures: Object.entries(data.measures).map(([measure, measureData]) => {
        if (measureData.name !== undefined) c.texts.add(`claim.${id}.measure.${measure}`, measureData.name);
        return compileMeasure(c, measure, measureData, { ...site, path: [...path, 'measures', measure] });
      }),
      expectations: data.expect.map((expectation, i) => compileExpectation(c, data, expectation, i, site)),
    };
  });
  return added(c, claims, origins, effectLists);
}

function added(c: Compiler, claims: Claim[], origins: number, effectLists: number): ClaimBook {
  return {
    claims,
    origins: c.origins.splice(origins) satisfies Origin[],
    effectLists: c.effectLists.splice(effectLists) satisfies Effects[],
  };
}

function policy(c: Compiler, id: string, path: Path): string {
  if (!BOTS.some((bot) => bot === id)) c.reference('policy', id, path, BOTS);
  return id;
}

function difficulty(c: Compiler, data: ClaimData, path: Path): string | null {
  if (data.difficulty !== undefined) c.reference('difficulty', data.difficulty, [...path, 'difficulty']);
  return data.difficulty ?? null;
}

function compileArm(c: Compiler, id: string, data: ArmData, claim: ClaimSite): Arm {
  const path = [...claim.path, 'arms', id];
  const origin = () => c.origin(`claim.${claim.id}.${id}`, ['assumption'], path);
  return {
    id,
    policy: data.policy === undefined ? null : policy(c, data.policy, [...path, 'policy']),
    frozen: (data.freeze ?? []).map((situation, i) => c.reference('situation', situation, [...path, 'freeze', i])),
    interventions: (data.steps ?? []).map((step, i) =>
      compileStep(c, step, origin, { ...claim, path: [...path, 'steps', i] }),
    ),
  };
}

function compileStep(c: Compiler, data: StepData, origin: () => number, { until, path }: ClaimSite): Intervention {
  if ((data.at === undefined) === (data.from === undefined) || (data.at !== undefined && data.until !== undefined)) {
    c.report('claim/step', path, `A step has either 'at' (one month) or 'from' (and perhaps 'until').`);
  }
  if (data.effects === undefined && data.commands === undefined) {
    c.report('claim/step', path, `A step needs 'effects' or 'commands'.`);
  }
  const key = data.at === undefined ? 'from' : 'at';
  const from = turnAt(c, data[key] ?? '', [...path, key], until);
  const last = data.until === undefined ? until : turnAt(c, data.until, [...path, 'until'], until);
  return {
    from,
    until: data.at === undefined ? last : from,
    effects: effects(c, data.effects, [...path, 'effects'], origin),
    commands: (data.commands ?? []).map((command, i) => compileCommand(c, command, [...path, 'commands', i])),
  };
}

function compileExpectation(
  c: Compiler,
  claim: ClaimData,
  data: ExpectationData,
  number: number,
  site: ClaimSite,
): Expectation {
  const path = [...site.path, 'expect', number];
  c.texts.add(`claim.${site.id}.expect.${number}`, data.that);
  if (data.above === undefined && data.below === undefined) {
    c.report('claim/expectation', path, `An expectation needs 'above', 'below' or both.`);
  } else if ((data.above ?? Number.NEGATIVE_INFINITY) >= (data.below ?? Number.POSITIVE_INFINITY)) {
    c.report('claim/expectation', path, `Nothing is above ${data.above} and not above ${data.below}.`);
  }
  const arms = Object.keys(claim.arms);
  return {
    measure: measureOf(c, claim, data, path),
    of: contrast(c, data.of, arms, [...path, 'of']),
    per: data.per === undefined ? null : contrast(c, data.per, arms, [...path, 'per']),
    above: data.above ?? null,
    below: data.below ?? null,
  };
}

function measureOf(c: Compiler, claim: ClaimData, { measure }: ExpectationData, path: Path): number {
  const known = Object.keys(claim.measures);
  if (measure === undefined) {
    if (known.length > 1)
      c.report('claim/expectation', path, `There are several measures, so the expectation must name one.`);
    return 0;
  }
  const position = known.indexOf(measure);
  if (position < 0) {
    c.unknown('ref/unknown-measure', [...path, 'measure'], `There is no measure '${measure}'.`, measure, known);
  }
  return Math.max(0, position);
}

/** `joint - none` by the names of the arms. */
function contrast(c: Compiler, text: string, arms: readonly string[], path: Path): Contrast {
  const [first = '', ...rest] = text.split(' ');
  const parts = [['+', first], ...rest.flatMap((sign, i) => (i % 2 === 0 ? [[sign, rest[i + 1] ?? '']] : []))];
  return parts.map(([sign, arm = '']) => {
    const position = arms.indexOf(arm);
    if (position < 0) c.unknown('ref/unknown-arm', path, `There is no arm '${arm}'.`, arm, arms);
    return { arm: Math.max(0, position), sign: sign === '-' ? -1 : 1 };
  });
}
