import { figure } from '../../presenters/numbers.ts';
import type { SeriesData } from '../../presenters/runChart.ts';
import { say } from '../../presenters/say.ts';

const WIDTH = 900;
const HEIGHT = 220;
const LEFT = 56;
const FOOT = 26;

/** A figure's course as an inked line, with the same numbers as a table. */
export function RunChart({ series }: { series: SeriesData }) {
  const { points, low, high } = series;
  const x = (index: number) => LEFT + (index / Math.max(1, points.length - 1)) * (WIDTH - LEFT - 12);
  const y = (value: number) => HEIGHT - FOOT - ((value - low) / (high - low || 1)) * (HEIGHT - FOOT - 12);
  const line = points
    .map((point, index) => `${x(index).toFixed(1)},${y((point.low + point.high) / 2).toFixed(1)}`)
    .join(' ');
  const band = [
    ...points.map((point, index) => `${x(index).toFixed(1)},${y(point.high).toFixed(1)}`),
    ...points.map((point, index) => `${x(index).toFixed(1)},${y(point.low).toFixed(1)}`).reverse(),
  ].join(' ');
  const ticks = [low, (low + high) / 2, high];
  return (
    <figure>
      <svg class="run-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <line class="grid" x1={LEFT} x2={WIDTH - 12} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 8} y={y(tick) + 5} text-anchor="end">
              {figure(tick)}
            </text>
          </g>
        ))}
        {points.map((point, index) =>
          index % 3 === 0 ? (
            <text key={point.date} x={x(index)} y={HEIGHT - 6} text-anchor="middle">
              {point.short}
            </text>
          ) : null,
        )}
        <polygon class="range" points={band} />
        <polyline class="line" points={line} />
      </svg>
      <details>
        <summary class="link label">{say('verdict.chart.table')}</summary>
        <table class="table">
          <caption class="hidden">{series.name}</caption>
          <tbody>
            {points.map((point, index) => (
              <tr key={index}>
                <th scope="row">{point.date}</th>
                <td class="number">{point.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
