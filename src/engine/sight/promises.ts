import { assemble } from '../assemble.ts';
import type { Command } from '../commands.ts';
import { rangeOf } from '../expression/interval.ts';
import { atDesk } from '../machine.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { carryOut } from '../perform.ts';
import { quantise } from '../quantum.ts';
import { copyState, reseed } from '../rollout.ts';
import { knownRange } from './knowledge.ts';
import { preview } from './preview.ts';

/** A promise of a treaty that a command would break. */
export interface PromiseAtRisk {
  /** Number of the treaty. */
  readonly treaty: number;
  readonly capital: string;
  readonly term: string;
  /** False when luck or something hidden decides. */
  readonly sure: boolean;
}

/** Worlds in which a command is tried. */
const TRIES = 6;

/**
 * The player's standing promises that a command would break, at once or when what it starts is done. Tried in worlds of
 * other luck and other hidden truths, and with the changes that a preview shows and no others, so that it tells nothing
 * that the player cannot know. Empty for an impossible command.
 */
export function promisesAtRisk(ruleset: Ruleset, state: GameState, command: Command): PromiseAtRisk[] {
  const promises = state.treaties
    .filter(({ status }) => status === 'in-force')
    .flatMap(({ id, capital, clauses }) =>
      clauses
        .filter(({ status }) => status === 'in-force')
        .map(({ term, amount }) => ({ treaty: id, capital, term, amount, rules: ruleset.table.terms[term] })),
    )
    .filter(({ rules, amount }) => rules?.side === 'given' && holds(ruleset, state, rules.kept, amount));
  if (promises.length === 0) return [];
  const shown = new Set(preview(ruleset, state, command).map(({ indicator }) => indicator));
  const worlds = Array.from({ length: TRIES }, (_, index) => afterwards(ruleset, state, command, shown, index));
  return promises.flatMap(({ treaty, capital, term, amount, rules }) => {
    const broken = worlds.filter((world) => world && !holds(ruleset, world, rules?.kept ?? null, amount)).length;
    if (broken === 0) return [];
    const name = ruleset.capitals[capital]?.id ?? '';
    return [{ treaty, capital: name, term: rules?.id ?? String(term), sure: broken === TRIES }];
  });
}

/** Whether a promise may still be counted as kept, by what the player knows. */
function holds(
  ruleset: Ruleset,
  state: GameState,
  kept: Ruleset['table']['terms'][number]['kept'],
  amount: number,
): boolean {
  if (kept === null) return true;
  const known = (slot: number) => knownRange(ruleset, state, slot);
  return rangeOf(kept, ruleset, state, known, amount)[1] !== 0;
}

function afterwards(
  ruleset: Ruleset,
  state: GameState,
  command: Command,
  shown: ReadonlySet<string>,
  index: number,
): GameState | null {
  const machine = assemble(ruleset);
  const world = copyState(state);
  reseed(ruleset, world, `promise:${index}`);
  // From the lowest to the highest that is thought possible: what is not known must not decide.
  ruleset.indicators.forEach(({ known }, slot) => {
    if (known === 'open') return;
    const [low, high] = knownRange(ruleset, state, slot);
    world.values[slot] = quantise(low + ((high - low) * index) / (TRIES - 1));
  });
  if (carryOut(machine, world, command, null)) return null;
  if (command.type === 'initiative/start') {
    const started = machine.find.initiative.get(command.initiative) ?? -1;
    const now = world.initiatives[started];
    // What is done at once has had its effects.
    if (now?.running === true) {
      now.times += 1;
      machine.initiatives[started]?.complete?.run(atDesk(machine, world, null), -1);
    }
  }
  // Estimates keep to their own noise.
  world.seed = state.seed;
  ruleset.indicators.forEach(({ id, known }, slot) => {
    if (!shown.has(id) || known !== 'open') world.values[slot] = state.values[slot] ?? 0;
  });
  return world;
}
