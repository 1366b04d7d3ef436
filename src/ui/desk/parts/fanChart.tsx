import { useId } from 'preact/hooks';
import type { FanData } from '../../presenters/fan.ts';
import { say } from '../../presenters/say.ts';
import { useWidth } from './useWidth.ts';

const HEIGHT = 230;
const SMALL = 76;

/** The past as an inked line, the futures as a wash that opens like a fan. What it says stands beside it in words. */
export function FanChart({ fan, small = false }: { fan: FanData; small?: boolean }) {
  const { element, width } = useWidth<HTMLSpanElement>(small ? 180 : 420);
  const hatch = useId();
  const height = small ? SMALL : HEIGHT;
  const longest = Math.max(...fan.ticks.map(({ label }) => label.length));
  const [left, right, top, foot] = small ? [1, 3, 3, 3] : [longest * 6.6 + 12, 10, 20, 24];
  const x = (at: number) => left + ((at - fan.from) / Math.max(1, fan.until - fan.from)) * (width - left - right);
  const y = (value: number) => height - foot - ((value - fan.low) / (fan.high - fan.low || 1)) * (height - foot - top);
  const spot = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
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
    <span ref={element} class={small ? 'fan small' : 'fan'}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path d="M0 0v5" />
          </pattern>
        </defs>
        {fan.dangers.map(({ from, to, word }) => (
          <rect
            key={word}
            x={left}
            width={width - left - right}
            y={y(to)}
            height={y(from) - y(to)}
            fill={`url(#${hatch})`}
          />
        ))}
        {!small &&
          fan.ticks.map(({ value, label }) => (
            <g key={value}>
              <path class="grid" d={`M${left} ${y(value)}H${width - right}`} />
              <text x={left - 7} y={y(value) + 4} text-anchor="end">
                {label}
              </text>
            </g>
          ))}
        {!small &&
          fan.dates.map(({ at, label, year }) => (
            <g key={at}>
              <path class="tick" d={`M${x(at)} ${height - foot}v4`} />
              <text
                class={year ? 'year' : undefined}
                x={x(at)}
                y={height - 6}
                text-anchor={at === fan.from ? 'start' : 'middle'}
              >
                {label}
              </text>
            </g>
          ))}
        <polygon class="wash" points={wash(0, 4)} />
        <polygon class="wash" points={wash(1, 3)} />
        <polyline class="middle" points={fan.fan.map(({ at, percentiles }) => spot(at, percentiles[2])).join(' ')} />
        <polygon class="known" points={known} />
        <polyline class="past" points={fan.past.map(({ at, low, high }) => spot(at, (low + high) / 2)).join(' ')} />
        <path class="now" d={`M${now} ${top - 3}V${height - foot}`} />
        {!small && (
          <text class="now-label" x={now} y={top - 7} text-anchor="middle">
            {say('forecast.now')}
          </text>
        )}
        {fan.dangers.map(({ from, to, word }) =>
          !small && y(from) - y(to) > 16 ? (
            <text key={word} class="danger" x={left + 5} y={from <= fan.low ? y(from) - 5 : y(to) + 13}>
              {word}
            </text>
          ) : null,
        )}
        {!small && fan.unit !== '' && (
          <text x={0} y={top - 7}>
            {fan.unit}
          </text>
        )}
      </svg>
    </span>
  );
}
