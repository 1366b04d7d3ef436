import { programOf } from './expression/evaluate.ts';
import { mostOf } from './expression/most.ts';
import { actsOf } from './expression/program.ts';
import type { Program } from './expression/tape.ts';
import type { CompiledPost, Machine, Runnable } from './machine.ts';
import type { Effects } from './model/effects.ts';
import type { Expr } from './model/expression.ts';
import type { MonthPhase, Ruleset } from './model/ruleset.ts';
import { streamOf } from './random.ts';
import { compileEffects, compileRules } from './rules/effects.ts';

const machines = new WeakMap<Ruleset, Machine>();
/** The one that was asked for last: a look-up in a weak map takes longer than many an answer. */
let latest: Machine | null = null;

/** The compiled form of a ruleset; made at the first call and kept as long as the ruleset lives. */
export function assemble(ruleset: Ruleset): Machine {
  if (latest?.ruleset === ruleset) return latest;
  const known = machines.get(ruleset) ?? compile(ruleset);
  machines.set(ruleset, known);
  latest = known;
  return known;
}

function compile(ruleset: Ruleset): Machine {
  const number = (expr: Expr) => programOf(expr, ruleset);
  const condition = (expr: Expr | null): Program | null => (expr === null ? null : programOf(expr, ruleset));
  const optional = (effects: Effects | null) => compileEffects(effects, ruleset);
  const required = (effects: Effects): Runnable => compileEffects(effects, ruleset) ?? NOTHING;
  const origins = positions(ruleset.origins);
  const phase = (name: MonthPhase) =>
    compileRules(
      ruleset.rules.filter((rule) => rule.phase === name),
      ruleset,
    );
  const post = (urgent: boolean) =>
    ruleset.cables.flatMap(({ id, when, weight, cooldown, limit, ...cable }, i): CompiledPost[] => {
      if (when === null || cable.urgent !== urgent) return [];
      const stream = streamOf(`cable:${id}`);
      const most = mostOf(weight);
      return [{ cable: i, stream, when: number(when), weight: number(weight), most, cooldown, limit }];
    });

  return {
    ruleset,
    turns: ruleset.turns,
    purse: ruleset.purse,
    cablesPerTurn: ruleset.cablesPerTurn,
    bounds: ruleset.indicators.map(({ min, max }) => ({ min, max })),
    rules: {
      capitals: phase('capitals'),
      obligations: phase('obligations'),
      war: phase('war'),
      money: phase('money'),
      society: phase('society'),
      memory: phase('memory'),
      thresholds: phase('thresholds'),
    },
    situations: ruleset.situations.map((situation) => ({
      stream: streamOf(`situation:${situation.id}`),
      phases: situation.phases.map(({ enter, moves }) => ({
        enter: optional(enter),
        moves: moves.map((move) => ({
          to: move.to,
          when: condition(move.when),
          chance: number(move.chance),
          origin: move.origin,
        })),
      })),
    })),
    initiatives: ruleset.initiatives.map((initiative) => ({
      // The compiler of scenarios gives every initiative an origin; 0 is the engine's own.
      origin: origins.get(`initiative.${initiative.id}`) ?? 0,
      attention: initiative.attention,
      money: initiative.money,
      duration: initiative.duration,
      upkeep: initiative.upkeep,
      cooldown: initiative.cooldown,
      limit: initiative.limit,
      when: condition(initiative.when),
      start: optional(initiative.start),
      each: optional(initiative.each),
      complete: optional(initiative.complete),
      stopped: optional(initiative.stopped),
    })),
    cables: ruleset.cables.map((cable) => ({
      deadline: cable.deadline,
      fallback: cable.fallback,
      choices: cable.choices.map((choice) => ({
        ...choice,
        when: condition(choice.when),
        effects: required(choice.effects),
      })),
    })),
    urgent: post(true),
    drawn: post(false),
    capitals: ruleset.capitals.map((capital) => ({
      threshold: capital.threshold,
      noise: capital.noise,
      moves: capital.moves.map((move) => ({
        stream: streamOf(`move:${capital.id}:${move.id}`),
        when: condition(move.when),
        utility: number(move.utility),
        cooldown: move.cooldown,
        effects: required(move.effects),
      })),
    })),
    demands: ruleset.demands.map((demand) => ({
      ...demand,
      stream: streamOf(`demand:${demand.id}`),
      when: condition(demand.when),
      chance: number(demand.chance),
      wear: number(demand.wear),
      steps: demand.steps.map((step) => ({ months: step.months, effects: required(step.effects) })),
      raised: optional(demand.raised),
      signed: optional(demand.signed),
      refused: optional(demand.refused),
      slow: optional(demand.slow),
      audit: optional(demand.audit),
      ultimatum: optional(demand.ultimatum),
      complete: optional(demand.complete),
    })),
    terms: ruleset.table.terms.map((term) => ({
      ...term,
      part: `term.${term.id}`,
      stream: streamOf(`term:${term.id}`),
      when: condition(term.when),
      deliverable: condition(term.deliverable),
      interest: number(term.interest),
      worth: number(term.worth),
      kept: condition(term.kept),
      defect: condition(term.defect),
      start: optional(term.start),
      each: optional(term.each),
      ended: optional(term.ended),
    })),
    termsOf: ruleset.capitals.map((_, capital) =>
      ruleset.table.terms.flatMap((term, i) => (term.capital === capital ? [i] : [])),
    ),
    bargainers: ruleset.table.bargainers.map(
      (bargainer) =>
        bargainer && {
          ...bargainer,
          when: condition(bargainer.when),
          reservation: number(bargainer.reservation),
          parts: bargainer.parts.map((part) => ({ id: part.id, worth: number(part.worth) })),
          ratification: bargainer.ratification && {
            months: bargainer.ratification.months,
            chance: number(bargainer.ratification.chance),
          },
          signed: optional(bargainer.signed),
          walkedOut: optional(bargainer.walkedOut),
          lapsed: optional(bargainer.lapsed),
          breach: optional(bargainer.breach),
          betrayed: optional(bargainer.betrayed),
          exit: optional(bargainer.exit),
        },
    ),
    facts: Array.from({ length: ruleset.turns }, (_, turn) =>
      ruleset.timeline.flatMap((fact, i) => (fact.turn === turn ? [{ fact: i, effects: optional(fact.effects) }] : [])),
    ),
    endings: ruleset.endings.map((ending) => ({ when: number(ending.when), atEnd: ending.atEnd })),
    axes: ruleset.verdict.axes.map((axis) => number(axis.score)),
    questions: ruleset.questions.map((question) => ({ horizon: question.horizon, holds: number(question.holds) })),
    effectLists: ruleset.effectLists.map(required),
    acts: actsOf(ruleset),
    find: {
      initiative: positions(ruleset.initiatives),
      cable: positions(ruleset.cables),
      choices: ruleset.cables.map(({ choices }) => positions(choices)),
      demand: positions(ruleset.demands),
      question: positions(ruleset.questions),
      indicator: positions(ruleset.indicators),
      capital: positions(ruleset.capitals),
      term: positions(ruleset.table.terms),
    },
  };
}

const NOTHING: Runnable = { origin: 0, run: () => undefined };

function positions(list: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(list.map((item, i) => [item.id, i]));
}
