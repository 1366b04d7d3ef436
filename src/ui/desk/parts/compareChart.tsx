import { type ComparedFigure, middle } from '../../presenters/compare.ts';
import { Plot } from './plot.tsx';

const HEIGHT = 260;
const RADIUS = 8.5;

/** A figure in several runs: a line each, told apart by stroke and by the letter at its end. */
export function CompareChart({ figure }: { figure: ComparedFigure }) {
  return (
    <Plot axes={figure} height={HEIGHT}>
      {({ x, y, spot }) => {
        const ends = figure.lines.map(({ points }) => {
          const last = points.at(-1);
          return last ? { x: x(last.at), y: y(middle(last)) } : { x: 0, y: 0 };
        });
        const places = apart(ends);
        return figure.lines.map(({ letter, points }, index) => {
          const place = places[index];
          return (
            place &&
            points.length > 0 && (
              <g key={letter} class={`beside beside-${index}`}>
                <polyline points={points.map((point) => spot(point.at, middle(point))).join(' ')} />
                <circle cx={place.x} cy={place.y} r={RADIUS} />
                <text x={place.x} y={place.y + 4} text-anchor="middle">
                  {letter}
                </text>
              </g>
            )
          );
        });
      }}
    </Plot>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The places, moved to the left where they would lie on one another. */
function apart(ends: readonly Spot[]): Spot[] {
  const placed: Spot[] = [];
  for (const end of ends) {
    let { x } = end;
    while (placed.some((other) => Math.hypot(other.x - x, other.y - end.y) < 2 * RADIUS + 1)) x -= 2 * RADIUS + 1;
    placed.push({ x, y: end.y });
  }
  return placed;
}
