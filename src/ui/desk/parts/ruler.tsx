import { RULER } from '../../presenters/odds.ts';

/** Probabilities from 0 to 100 % with the ends of the words' bands, a range on it, and one's own forecast. */
export function Ruler({ range, yours }: { range: { low: number; high: number } | null; yours: number | null }) {
  const percent = (share: number) => `${share * 100}%`;
  return (
    <span class="ruler" aria-hidden="true">
      {RULER.map((at) => (
        <i key={at} class="ruler-tick" style={{ left: percent(at) }} />
      ))}
      {range && (
        <i
          class="ruler-range"
          style={{ left: percent(range.low), width: percent(Math.max(0, range.high - range.low)) }}
        />
      )}
      {yours !== null && <i class="ruler-yours" style={{ left: percent(yours / 100) }} />}
    </span>
  );
}
