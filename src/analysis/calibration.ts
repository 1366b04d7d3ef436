import { type Interval, wilson } from './statistics.ts';

/** A forecast as the game keeps it: whole per cent, and whether it came true; null while that is open. */
export interface Filed {
  readonly percent: number;
  readonly came: boolean | null;
}

export interface BrierScore {
  /**
   * Mean squared error: 0 is perfect, 0.25 what saying 50 % always earns, 1 the worst. Null when nothing is settled.
   */
  readonly score: number | null;
  readonly settled: number;
  readonly open: number;
}

/** The Brier score of the forecasts that are settled. */
export function brier(forecasts: readonly Filed[]): BrierScore {
  const settled = forecasts.filter(({ came }) => came !== null);
  const errors = settled.map(({ percent, came }) => percent / 100 - (came ? 1 : 0));
  const sum = errors.reduce((total, error) => total + error * error, 0);
  return {
    score: settled.length === 0 ? null : sum / settled.length,
    settled: settled.length,
    open: forecasts.length - settled.length,
  };
}

/** Forecasts of about the same probability, and how often they came true. */
export interface Bin {
  /** Per cent from `low`, up to but not including `high`; the last bin includes 100. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
  /** Mean probability that was filed, 0 to 1. */
  readonly filed: number;
  /** Share that came true, with its 95 % interval. */
  readonly came: Interval;
}

/** Width of a bin in per cent. */
const WIDTH = 20;

/** The points of a calibration plot; bins without a settled forecast are left out. */
export function calibration(forecasts: readonly Filed[]): Bin[] {
  return Array.from({ length: 100 / WIDTH }, (_, i) => i * WIDTH).flatMap((low): Bin[] => {
    const high = low + WIDTH;
    const inside = forecasts.filter(
      ({ percent, came }) => came !== null && percent >= low && (percent < high || high === 100),
    );
    if (inside.length === 0) return [];
    const sum = inside.reduce((total, { percent }) => total + percent, 0);
    const hits = inside.filter(({ came }) => came).length;
    return [{ low, high, count: inside.length, filed: sum / inside.length / 100, came: wilson(hits, inside.length) }];
  });
}
