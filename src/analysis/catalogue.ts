import { type Ruleset, STANCES } from '../engine/index.ts';

/** The kinds of things in a scenario that play should come across, in the order of reports. */
export const COVERED = [
  'cable',
  'choice',
  'initiative',
  'completion',
  'rule',
  'move',
  'transition',
  'stance',
  'step',
  'term',
  'fact',
  'reading',
  'ending',
] as const;
export type CoveredKind = (typeof COVERED)[number];

export interface Coverable {
  readonly kind: CoveredKind;
  /**
   * Such as 'envoy.receive' for a choice, 'war.talks.ceasefire' for a transition, 'single-currency.refuse' for a
   * stance.
   */
  readonly id: string;
}

/** Everything in a ruleset that play should come across, and where each of it stands in that list. */
export class Catalogue {
  readonly items: readonly Coverable[];
  readonly cables: readonly number[];
  /** By cable and choice. */
  readonly choices: readonly (readonly number[])[];
  readonly initiatives: readonly number[];
  /** By initiative; -1 for those that never complete. */
  readonly completions: readonly number[];
  readonly rules: readonly number[];
  /** By capital and move. */
  readonly moves: readonly (readonly number[])[];
  /** By the origin that the transition is booked to. */
  readonly transitions: ReadonlyMap<number, number>;
  /** By demand, in the order of `STANCES`. */
  readonly stances: readonly (readonly number[])[];
  /** By demand and step. */
  readonly steps: readonly (readonly number[])[];
  readonly terms: readonly number[];
  readonly facts: readonly number[];
  /** By dispute and reading. */
  readonly readings: readonly (readonly number[])[];
  readonly endings: readonly number[];

  constructor({
    cables,
    initiatives,
    rules,
    capitals,
    situations,
    demands,
    table,
    timeline,
    disputes,
    endings,
  }: Ruleset) {
    const items: Coverable[] = [];
    const add = (kind: CoveredKind, id: string) => items.push({ kind, id }) - 1;
    this.cables = cables.map(({ id }) => add('cable', id));
    this.choices = cables.map(({ id, choices }) => choices.map((choice) => add('choice', `${id}.${choice.id}`)));
    this.initiatives = initiatives.map(({ id }) => add('initiative', id));
    this.completions = initiatives.map(({ id, duration }) => (duration === null ? -1 : add('completion', id)));
    this.rules = rules.map(({ id }) => add('rule', id));
    this.moves = capitals.map(({ id, moves }) => moves.map((move) => add('move', `${id}.${move.id}`)));
    const transitions = situations.flatMap(({ id, phases }) =>
      phases.flatMap((phase) =>
        phase.moves.map(({ to, origin }) => ({ origin, id: `${id}.${phase.id}.${phases[to]?.id}` })),
      ),
    );
    this.transitions = new Map(transitions.map(({ origin, id }) => [origin, add('transition', id)]));
    this.stances = demands.map(({ id }) => STANCES.map((stance) => add('stance', `${id}.${stance}`)));
    this.steps = demands.map(({ id, steps }) => steps.map((step) => add('step', `${id}.${step.id}`)));
    this.terms = table.terms.map(({ id }) => add('term', id));
    this.facts = timeline.map(({ id }) => add('fact', id));
    this.readings = disputes.map(({ id, readings }) =>
      readings.map((reading) => add('reading', `${id}.${reading.id}`)),
    );
    this.endings = endings.map(({ id }) => add('ending', id));
    this.items = items;
  }
}
