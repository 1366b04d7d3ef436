import type { League, Standing, Use } from './league.ts';

/** What the balance of a scenario should reach, and whether it does. */
export interface Target {
  readonly id: string;
  readonly reached: boolean;
  /** The figures, or what stands in the way. */
  readonly found: string;
}

const ALL_IN = /^all-in-/;
/** Most of the months in which one thing may stand. */
const DOMINANT = 0.6;
/** Least share of games in which each initiative is used. */
const USED = 0.01;

/** The targets of the balance, in their order. */
export function leagueTargets(league: League): Target[] {
  const of = (policy: string) => league.table.find((entry) => entry.policy === policy);
  const allIn = league.table.filter(({ policy }) => ALL_IN.test(policy));
  return [
    ...ranking(of, allIn),
    survival(of('random')),
    ...allIn.map(
      ({ policy, good }): Target => ({
        id: `${policy} is judged good in at most a third of games`,
        reached: good.value <= 1 / 3,
        found: `${percent(good.value)} (${percent(good.low)} to ${percent(good.high)})`,
      }),
    ),
    dominance(league.dominant, league.best[0] ?? ''),
    coverage(league.initiatives),
    {
      id: 'policies explain more of the verdict than luck',
      reached: league.explained > 0.5,
      found: `${percent(league.explained)} of the variance lies between policies`,
    },
    separation(league),
  ];
}

function ranking(of: (policy: string) => Standing | undefined, allIn: readonly Standing[]): Target[] {
  const [search, balanced, passive, random] = ['search', 'balanced', 'passive', 'random'].map(of);
  const middle = [...allIn, ...(passive ? [passive] : [])];
  const pairs: [Standing | undefined, Standing | undefined][] = [
    [search, balanced],
    ...middle.map((entry): [Standing | undefined, Standing] => [balanced, entry]),
    ...middle.map((entry): [Standing, Standing | undefined] => [entry, random]),
  ];
  return pairs.flatMap(([better, worse]) =>
    better && worse
      ? [
          {
            id: `${better.policy} > ${worse.policy}`,
            reached: better.verdict.low > worse.verdict.high,
            found: `${range(better)} against ${range(worse)}`,
          },
        ]
      : [],
  );
}

function survival(random: Standing | undefined): Target {
  const share = random?.survived.value ?? 0;
  return {
    id: 'random survives in 15 to 45 % of games',
    reached: share >= 0.15 && share <= 0.45,
    found: percent(share),
  };
}

function dominance(uses: readonly Use[], policy: string): Target {
  const over = uses.filter(({ standing }) => standing > DOMINANT);
  const [most] = uses;
  return {
    id: `no initiative stands in more than 60 % of the months of ${policy}`,
    reached: over.length === 0,
    found: over.length === 0 ? `most: ${use(most)}` : over.map(use).join(', '),
  };
}

function coverage(uses: readonly Use[]): Target {
  const unused = uses.filter(({ games }) => games < USED);
  return {
    id: 'the best policies use each initiative in a game of a hundred',
    reached: unused.length === 0,
    found: unused.length === 0 ? 'all are used' : `not: ${unused.map(({ id }) => id).join(', ')}`,
  };
}

function separation({ plan, standings }: League): Target {
  const close = plan.policies.flatMap((policy) => {
    const own = standings.filter((entry) => entry.policy === policy);
    const mixed = own.some((entry, i) => i > 0 && !((own[i - 1] as Standing).verdict.low > entry.verdict.high));
    return mixed ? [`${policy} (${own.map(({ verdict }) => verdict.value.toFixed(1)).join(', ')})`] : [];
  });
  return {
    id: 'the difficulties lie clearly apart for every policy',
    reached: close.length === 0 && plan.difficulties.length > 1,
    found: close.length === 0 ? 'they do' : `not for ${close.join('; ')}`,
  };
}

function use(entry: Use | undefined): string {
  return entry ? `${entry.id} ${percent(entry.standing)}` : 'nothing';
}

function range({ verdict }: Standing): string {
  return `${verdict.value.toFixed(1)} (${verdict.low.toFixed(1)} to ${verdict.high.toFixed(1)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
