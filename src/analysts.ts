import type { PlayedRun } from './analysis/debrief.ts';
import type { Forecast, ForecastPlan } from './analysis/forecast.ts';
import type { Futures } from './analysis/futures.ts';
import { AnalystWorker } from './analystWorker.ts';
import { type GameState, hashState, type Ruleset } from './engine/index.ts';
import type { Analysts, OnProgress, Outlook, Work } from './ui/desk/analysts.ts';

/** Futures in one job: often enough for a progress bar, and long enough to be worth a message. */
const JOB = 25;
/** Jobs that wait at each thread, so that none is idle while the page is busy. */
const AHEAD = 2;
/** Jobs after which a first draft is worth reading: 200 futures tell a per cent to within about seven. */
const DRAFT = 8;
/** Forecasts that are remembered. */
const MEMORY = 12;

/** Analysts in threads of their own: two where the machine has more than one core. */
export class WorkerAnalysts implements Analysts {
  readonly #workers: readonly AnalystWorker[];
  readonly #memory = new Map<string, Forecast>();

  constructor(cores: number) {
    this.#workers = Array.from({ length: cores > 1 ? 2 : 1 }, () => new AnalystWorker());
  }

  recall(ruleset: Ruleset, state: GameState, outlook: Outlook): Forecast | null {
    return this.#memory.get(keyOf(ruleset, state, outlook)) ?? null;
  }

  forecast(
    ruleset: Ruleset,
    state: GameState,
    outlook: Outlook,
    onProgress: OnProgress,
    onDraft?: (draft: Forecast) => void,
  ): Work<Forecast> {
    const key = keyOf(ruleset, state, outlook);
    let stopped = false;
    const play = async (): Promise<Forecast | null> => {
      const known = this.#memory.get(key);
      if (known) return known;
      // The same luck in every forecast: two of them differ by what was decided, and by little else.
      const plan: ForecastPlan = { ...outlook, seed: 'desk' };
      const [first] = this.#workers;
      const jobs = (await first?.ask(ruleset, { kind: 'jobs', plan, most: JOB })) ?? [];
      const parts: Futures[] = [];
      const queue = [...jobs];
      const draft = async () => {
        const early = jobs.slice(0, DRAFT).map((job) => parts.find((part) => part.job.from === job.from));
        const played = early.filter((part) => part !== undefined);
        if (!first || !onDraft || played.length < DRAFT || jobs.length < 2 * DRAFT) return;
        drafted = true;
        const runs = DRAFT * JOB;
        // A copy of the numbers: the originals are still needed.
        const copies = played.map((part) => ({ ...part, tracks: part.tracks.slice() }));
        const task = { kind: 'join', turn: state.turn, plan: { ...plan, runs }, parts: copies } as const;
        const found = await first.ask(ruleset, task);
        if (!stopped && parts.length < jobs.length) onDraft(found);
      };
      let drafted = false;
      const work = async (worker: AnalystWorker) => {
        for (let job = queue.shift(); job && !stopped; job = queue.shift()) {
          parts.push(await worker.ask(ruleset, { kind: 'futures', state, plan, job }));
          if (!stopped) onProgress(parts.length / (jobs.length + 1));
          // A draft that fails is none; whoever waits for the whole hears of it.
          if (!drafted && !stopped) void draft().catch(() => {});
        }
      };
      try {
        await Promise.all(this.#workers.flatMap((worker) => Array.from({ length: AHEAD }, () => work(worker))));
      } catch (error) {
        // One thread has died: the other must not play on for nobody.
        stopped = true;
        throw error;
      }
      if (stopped || !first) return null;
      const forecast = await first.ask(ruleset, { kind: 'join', turn: state.turn, plan, parts });
      this.#remember(key, forecast);
      return stopped ? null : forecast;
    };
    return {
      result: play(),
      stop: () => {
        stopped = true;
      },
    };
  }

  mattered(ruleset: Ruleset, run: PlayedRun, count: number, onProgress: OnProgress) {
    let stopped = false;
    const worker = this.#workers.at(-1);
    const result = worker
      ? worker.ask(ruleset, { kind: 'mattered', run, count }, (share) => !stopped && onProgress(share))
      : Promise.resolve(null);
    return {
      result: result.then((found) => (stopped ? null : found)),
      stop: () => {
        stopped = true;
      },
    };
  }

  #remember(key: string, forecast: Forecast): void {
    this.#memory.set(key, forecast);
    const [oldest] = this.#memory.keys();
    if (this.#memory.size > MEMORY && oldest !== undefined) this.#memory.delete(oldest);
  }
}

/** What the player files, and how many decisions were taken, changes no future. */
function keyOf(ruleset: Ruleset, state: GameState, { policy, runs, horizon }: Outlook): string {
  return `${ruleset.hash}.${hashState({ ...state, forecasts: [], decisions: 0 })}.${policy}.${runs}.${horizon}`;
}
