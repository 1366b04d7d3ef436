import type { SpreadData } from '../../presenters/classSpread.ts';
import { say } from '../../presenters/say.ts';

const WIDTH = 500;
const BASE = 44;
const RADIUS = 4;

/** A dot for each run on a scale from 0 to 100, for each score; the table has the same as figures. */
export function Spreads({ spreads }: { spreads: readonly SpreadData[] }) {
  return (
    <section class="stack-small">
      <h3>{say('class.spreads')}</h3>
      <ul class="spreads">
        {spreads.map(({ name, dots, median, sentence }) => (
          <li key={name}>
            <p>
              <strong>{name}</strong> <span class="hint">{sentence}</span>
            </p>
            <svg viewBox={`-8 0 ${WIDTH + 16} 60`} aria-hidden="true" class="spread">
              <line x1="0" x2={WIDTH} y1={BASE} y2={BASE} class="spread-scale" />
              {[0, 25, 50, 75, 100].map((at) => (
                <g key={at}>
                  <line x1={at * 5} x2={at * 5} y1={BASE} y2={BASE + 4} class="spread-scale" />
                  <text x={at * 5} y={BASE + 15} text-anchor="middle">
                    {at}
                  </text>
                </g>
              ))}
              {median !== null && <line x1={median * 5} x2={median * 5} y1="2" y2={BASE} class="spread-middle" />}
              {dots.map((dot, index) => (
                <circle
                  key={index}
                  cx={dot.score * 5}
                  cy={BASE - RADIUS - 2 - Math.min(dot.above, 4) * RADIUS * 2}
                  r={RADIUS}
                >
                  <title>{dot.name}</title>
                </circle>
              ))}
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
