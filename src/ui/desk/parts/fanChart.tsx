import type { FanData } from '../../presenters/fan.ts';
import { say } from '../../presenters/say.ts';
import { type Places, Plot } from './plot.tsx';

const HEIGHT = 230;
const SMALL = 76;

/** The past as an inked line, the futures as a wash that opens like a fan. */
export function FanChart({ fan, small = false }: { fan: FanData; small?: boolean }) {
  return (
    <Plot axes={fan} height={small ? SMALL : HEIGHT} small={small}>
      {(places) => <Drawing fan={fan} small={small} places={places} />}
    </Plot>
  );
}

function Drawing({ fan, small, places: { x, spot, top, bottom } }: { fan: FanData; small: boolean; places: Places }) {
  const wash = (lower: 0 | 1, upper: 3 | 4) =>
    [
      ...fan.fan.map(({ at, percentiles }) => spot(at, percentiles[upper])),
      ...fan.fan.map(({ at, percentiles }) => spot(at, percentiles[lower])).reverse(),
    ].join(' ');
  const known = [
    ...fan.past.map(({ at, high }) => spot(at, high)),
    ...fan.past.map(({ at, low }) => spot(at, low)).reverse(),
  ].join(' ');
  const now = x(fan.fan[0]?.at ?? fan.from);
  return (
    <>
      <polygon class="wash" points={wash(0, 4)} />
      <polygon class="wash" points={wash(1, 3)} />
      <polyline class="middle" points={fan.fan.map(({ at, percentiles }) => spot(at, percentiles[2])).join(' ')} />
      <polygon class="known" points={known} />
      <polyline class="past" points={fan.past.map(({ at, low, high }) => spot(at, (low + high) / 2)).join(' ')} />
      <path class="now" d={`M${now} ${top - 3}V${bottom}`} />
      {!small && (
        <text class="now-label" x={now} y={top - 7} text-anchor="middle">
          {say('forecast.now')}
        </text>
      )}
    </>
  );
}
