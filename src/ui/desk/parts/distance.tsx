import type { DistanceData } from '../../presenters/dangers.ts';

/**
 * The way to a line that must not be crossed, as a bar: solid as far as it is gone, hatched where that is uncertain.
 */
export function Distance({ distance: { low, high, tone } }: { distance: DistanceData }) {
  return (
    <span class={`distance tone-${tone}`} aria-hidden="true">
      <i style={{ width: `${100 * low}%` }} />
      <i class="unsure" style={{ width: `${100 * (high - low)}%` }} />
    </span>
  );
}
