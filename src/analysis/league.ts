import type { Ruleset } from '../engine/index.ts';
import type { GameResult } from './game.ts';
import { joinUsage, type LeagueBatch, type LeagueJob, type Usage } from './leagueGames.ts';
import { etaSquared, type Interval, mean, wilson } from './statistics.ts';

export interface LeaguePlan {
  /** In the order of the table. */
  readonly policies: readonly string[];
  readonly difficulties: readonly string[];
  /** The difficulty that the league is about; the others show how far they lie apart. */
  readonly main: string;
  readonly seed: string;
  /** Games of each policy at each difficulty. */
  readonly runs: number;
  /** Games of 'search', which takes a thousand times as long. */
  readonly searches: number;
}

/** How a policy does at a difficulty. */
export interface Standing {
  readonly policy: string;
  readonly difficulty: string;
  readonly games: number;
  /** Share of games that ended in survival (Wilson). */
  readonly survived: Interval;
  /** Mean overall verdict. */
  readonly verdict: Interval;
  /** Share of games with the best two fifths of the scenario's grades, at least with the best (Wilson). */
  readonly good: Interval;
  /** Games by ending. */
  readonly endings: readonly number[];
}

/** How much the best policies make of something. */
export interface Use {
  readonly id: string;
  /** Share of turns in which it was started or ran; of games for a term. */
  readonly standing: number;
  /** Share of games in which it was used. */
  readonly games: number;
}

export interface League {
  readonly plan: LeaguePlan;
  /** At the main difficulty, best first. */
  readonly table: readonly Standing[];
  /** At all difficulties, in the order of the plan. */
  readonly standings: readonly Standing[];
  /** Share of the verdict's variance that lies between policies, each counting alike, 0 to 1; the rest is luck. */
  readonly explained: number;
  /** The policies whose use of things is reported: the first three of the table that can play all games. */
  readonly best: readonly string[];
  /** Of the policy at the head of the table. */
  readonly dominant: readonly Use[];
  readonly initiatives: readonly Use[];
  readonly terms: readonly Use[];
}

/** Games that a worker plays in one go. */
const BATCH = 20;
const BEST = 3;

/** The jobs of a league, the long ones first, so that all threads end at about the same time. */
export function leagueJobs({ policies, difficulties, seed, runs, searches }: LeaguePlan): LeagueJob[] {
  const jobs = policies.flatMap((policy) =>
    difficulties.flatMap((difficulty) => {
      const [games, batch] = policy === 'search' ? [searches, 1] : [runs, BATCH];
      return Array.from({ length: Math.ceil(games / batch) }, (_, i) => {
        const from = i * batch;
        return { policy, difficulty, seed, from, count: Math.min(batch, games - from) };
      });
    }),
  );
  const slow = ({ policy }: LeagueJob) => (policy === 'search' ? 2 : policy === 'greedy' ? 1 : 0);
  return jobs.sort((a, b) => slow(b) - slow(a));
}

/** Sums up all batches of a league, in any order. */
export function settle(ruleset: Ruleset, plan: LeaguePlan, batches: readonly LeagueBatch[]): League {
  const gamesOf = (policy: string, difficulty: string) =>
    batches
      .filter(({ job }) => job.policy === policy && job.difficulty === difficulty)
      .sort((a, b) => a.job.from - b.job.from)
      .flatMap(({ games }) => games);
  const standings = plan.policies.flatMap((policy) =>
    plan.difficulties.map((difficulty) => standing(ruleset, policy, difficulty, gamesOf(policy, difficulty))),
  );
  const table = standings
    .filter(({ difficulty }) => difficulty === plan.main)
    .sort((a, b) => b.verdict.value - a.verdict.value);
  const best = table.slice(0, BEST).map(({ policy }) => policy);
  const usageOf = (policies: readonly string[]) =>
    joinUsage(
      batches.flatMap(({ job, usage }) =>
        policies.includes(job.policy) && job.difficulty === plan.main ? [usage] : [],
      ),
    );
  const games = table.reduce((sum, entry) => sum + (best.includes(entry.policy) ? entry.games : 0), 0);
  return {
    plan,
    table,
    standings,
    explained: etaSquared(
      plan.policies.map((policy) => gamesOf(policy, plan.main).map(({ verdict }) => verdict.overall)),
    ),
    best,
    dominant: initiatives(ruleset, usageOf(best.slice(0, 1)), table[0]?.games ?? 0),
    initiatives: initiatives(ruleset, usageOf(best), games),
    terms: terms(ruleset, usageOf(best), games),
  };
}

function standing(ruleset: Ruleset, policy: string, difficulty: string, games: readonly GameResult[]): Standing {
  const good = new Set(ruleset.verdict.grades.slice(-bestOf(ruleset.verdict.grades.length)).map(({ id }) => id));
  const survived = games.filter(({ ending }) => ruleset.endings[ending]?.kind === 'survival').length;
  return {
    policy,
    difficulty,
    games: games.length,
    survived: wilson(survived, games.length),
    verdict: mean(games.map(({ verdict }) => verdict.overall)),
    good: wilson(games.filter(({ verdict }) => good.has(verdict.grade)).length, games.length),
    endings: ruleset.endings.map((_, i) => games.filter(({ ending }) => ending === i).length),
  };
}

/** Most used first. */
function initiatives(ruleset: Ruleset, usage: Usage, games: number): Use[] {
  return ruleset.initiatives
    .map(({ id }, i) => ({
      id,
      standing: (usage.standing[i] ?? 0) / Math.max(1, usage.turns),
      games: (usage.started[i] ?? 0) / Math.max(1, games),
    }))
    .sort((a, b) => b.standing - a.standing);
}

function terms(ruleset: Ruleset, usage: Usage, games: number): Use[] {
  return ruleset.table.terms
    .map(({ id }, i) => {
      const share = (usage.agreed[i] ?? 0) / Math.max(1, games);
      return { id, standing: share, games: share };
    })
    .sort((a, b) => b.games - a.games);
}

/** How many of so many grades count as good: two of five, one of two or three. */
function bestOf(grades: number): number {
  return Math.max(1, Math.round(grades * 0.4));
}
