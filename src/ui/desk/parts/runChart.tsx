import type { SeriesData } from '../../presenters/runChart.ts';
import { Plot } from './plot.tsx';

/** A point of the run that is marked: a decision by its number, a swing of this figure by a ring. */
export interface RunMark {
  readonly at: number;
  /** The number of a decision; null for a swing. */
  readonly number: number | null;
}

const HEIGHT = 240;
const SMALL = 76;

/** A figure's course as an inked line, with what turned it. */
export function RunChart({
  series,
  marks = [],
  small = false,
}: {
  series: SeriesData;
  marks?: readonly RunMark[];
  small?: boolean;
}) {
  const { points, truth } = series;
  return (
    <Plot axes={series} height={small ? SMALL : HEIGHT} small={small}>
      {({ x, y, spot, top, bottom }) => (
        <>
          <polygon
            class="known"
            points={[
              ...points.map(({ at, high }) => spot(at, high)),
              ...points.map(({ at, low }) => spot(at, low)).reverse(),
            ].join(' ')}
          />
          <polyline
            class={truth ? 'past guessed' : 'past'}
            points={points.map(({ at, low, high }) => spot(at, (low + high) / 2)).join(' ')}
          />
          {truth && <polyline class="past" points={truth.map(({ at, number }) => spot(at, number)).join(' ')} />}
          {marks.map(({ at, number }) => {
            const point = points[Math.min(at, points.length - 1)];
            if (!point) return null;
            if (number === null) {
              const level = truth?.[Math.min(at, truth.length - 1)]?.number ?? (point.low + point.high) / 2;
              return <circle key={`s${at}`} class="swing" cx={x(at)} cy={y(level)} r="5.5" />;
            }
            return (
              <g key={number} class="decided">
                <path class="now" d={`M${x(at)} ${top}V${bottom}`} />
                <path class="diamond" d={`M${x(at)} ${top - 19}l9 9l-9 9l-9 -9z`} />
                <text x={x(at)} y={top - 5.5} text-anchor="middle">
                  {number}
                </text>
              </g>
            );
          })}
        </>
      )}
    </Plot>
  );
}
