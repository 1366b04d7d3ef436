import { batch, signal } from '@preact/signals';
import type { Mattered } from '../../analysis/debrief.ts';
import type { Session } from '../../session/session.ts';
import type { RivalForecast } from '../presenters/calibration.ts';
import type { Analysts, Work } from './analysts.ts';

/** Decisions that the debrief names. */
const COUNT = 3;
/** Futures for each month in which something was filed: enough to compare scores. */
const RIVAL_RUNS = 200;

/** What is found out about a game that is over. */
export class Review {
  /** Null until it is found. */
  readonly mattered = signal<readonly Mattered[] | null>(null);
  readonly rivals = signal<readonly RivalForecast[] | null>(null);
  /** Shares of the work that are done, 0 to 1; null while nothing is worked on. */
  readonly replaying = signal<number | null>(null);
  readonly asking = signal<number | null>(null);
  readonly failed = signal(false);
  readonly #analysts: Analysts;
  #session: Session | null = null;
  #works: readonly Work<unknown>[] = [];

  constructor(analysts: Analysts) {
    this.#analysts = analysts;
  }

  /** Studies a game that is over, once. `policy` is what the analysts assume. */
  study(session: Session, policy: string): void {
    if (this.#session === session || !session.over) return;
    this.clear();
    this.#session = session;
    this.replaying.value = 0;
    this.#study(session, policy).catch(() => {
      if (this.#session !== session) return;
      // It is tried again when the debrief is opened again.
      this.#session = null;
      batch(() => {
        this.replaying.value = null;
        this.asking.value = null;
        this.failed.value = this.mattered.value === null;
      });
    });
  }

  clear(): void {
    for (const work of this.#works) work.stop();
    this.#works = [];
    this.#session = null;
    batch(() => {
      this.mattered.value = null;
      this.rivals.value = null;
      this.replaying.value = null;
      this.asking.value = null;
      this.failed.value = false;
    });
  }

  async #study(session: Session, policy: string): Promise<void> {
    const { ruleset, run } = session;
    const work = this.#analysts.mattered(ruleset, run, COUNT, (share) => {
      if (this.#session === session) this.replaying.value = share;
    });
    this.#works = [work];
    const mattered = await work.result;
    if (this.#session !== session) return;
    batch(() => {
      this.mattered.value = mattered;
      this.replaying.value = null;
    });
    await this.#askRivals(session, policy);
  }

  /** What the analysts would have said to every question, from where the player filed. */
  async #askRivals(session: Session, policy: string): Promise<void> {
    const { ruleset, run, state } = session;
    const filed = state.forecasts.filter(({ came }) => came !== null);
    const turns = [...new Set(filed.map(({ turn }) => turn))];
    if (turns.length === 0) return;
    this.asking.value = 0;
    const found: RivalForecast[] = [];
    for (const [done, turn] of turns.entries()) {
      const first = run.commands.findIndex(
        ({ type }, index) => type === 'forecast/file' && session.decisionTurn(index) === turn,
      );
      const outlook = { policy, runs: RIVAL_RUNS, horizon: 1 };
      const work = this.#analysts.forecast(ruleset, session.stateAfter(first), outlook, (share) => {
        if (this.#session === session) this.asking.value = (done + share) / turns.length;
      });
      this.#works = [work];
      const forecast = await work.result;
      if (this.#session !== session || !forecast) return;
      state.forecasts.forEach((filing, index) => {
        const id = ruleset.questions[filing.question]?.id;
        const odds = filing.turn === turn ? forecast.questions.find((each) => each.id === id) : undefined;
        if (odds) found.push({ filing: index, share: odds.share.value });
      });
    }
    batch(() => {
      this.rivals.value = found;
      this.asking.value = null;
    });
  }
}
