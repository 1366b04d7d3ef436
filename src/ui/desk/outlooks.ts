import { batch, signal } from '@preact/signals';
import type { Forecast } from '../../analysis/forecast.ts';
import type { GameState, Ruleset } from '../../engine/index.ts';
import type { Analysts, Outlook, Work } from './analysts.ts';

/** Futures in a forecast: enough to tell one per cent from two. */
const RUNS = 1000;

/** What the forecast desk shows, and what it is waiting for. */
export class Outlooks {
  /** The assumed policy; null until the panel has chosen. */
  readonly policy = signal<string | null>(null);
  /** The latest forecast, which may be from before the latest decision. */
  readonly forecast = signal<Forecast | null>(null);
  /** The first forecast of the present turn under the same assumption. */
  readonly morning = signal<Forecast | null>(null);
  /** Share of the work that is done, 0 to 1; null while nothing is played. */
  readonly progress = signal<number | null>(null);
  readonly failed = signal(false);
  /** The state that `forecast` is about. */
  readonly state = signal<GameState | null>(null);
  /** The indicator whose fan is drawn large. */
  readonly figure = signal<string | null>(null);
  readonly #analysts: Analysts;
  #work: Work<Forecast> | null = null;

  constructor(analysts: Analysts) {
    this.#analysts = analysts;
  }

  /** Forgets what was shown: another game. */
  clear(): void {
    this.stop();
    batch(() => {
      this.forecast.value = null;
      this.morning.value = null;
      this.state.value = null;
      this.failed.value = false;
    });
  }

  /** Plays the futures of a state, unless they are known. What was being played is stopped. */
  play(ruleset: Ruleset, state: GameState, policy: string): void {
    this.stop();
    const outlook: Outlook = { policy, runs: RUNS, horizon: ruleset.turns };
    const known = this.#analysts.recall(ruleset, state, outlook);
    if (known) {
      this.#show(known, state);
      return;
    }
    batch(() => {
      this.failed.value = false;
      this.progress.value = 0;
    });
    const work = this.#analysts.forecast(
      ruleset,
      state,
      outlook,
      (share) => {
        if (this.#work === work) this.progress.value = share;
      },
      (draft) => {
        if (this.#work === work) this.forecast.value = draft;
      },
    );
    this.#work = work;
    work.result.then(
      (forecast) => {
        if (this.#work !== work) return;
        this.#work = null;
        if (forecast) this.#show(forecast, state);
      },
      () => {
        if (this.#work !== work) return;
        this.#work = null;
        batch(() => {
          this.progress.value = null;
          this.failed.value = true;
        });
      },
    );
  }

  stop(): void {
    this.#work?.stop();
    this.#work = null;
    this.progress.value = null;
  }

  #show(forecast: Forecast, state: GameState): void {
    const first = this.morning.value;
    batch(() => {
      this.progress.value = null;
      this.failed.value = false;
      this.forecast.value = forecast;
      this.state.value = state;
      if (first?.turn !== forecast.turn || first.plan.policy !== forecast.plan.policy) this.morning.value = forecast;
    });
  }
}
