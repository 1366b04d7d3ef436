import type { BinData } from '../../presenters/calibration.ts';
import { say } from '../../presenters/say.ts';

const SIZE = 260;
const LEFT = 44;
const FOOT = 40;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

/** What was said against how often it came true, with the same numbers as a table. */
export function CalibrationPlot({ bins }: { bins: readonly BinData[] }) {
  const x = (share: number) => LEFT + share * (SIZE - LEFT - 10);
  const y = (share: number) => SIZE - FOOT - share * (SIZE - FOOT - 10);
  return (
    <figure class="stack-small calibration">
      <h3>{say('debrief.calibration')}</h3>
      <svg class="plot-square" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
        {TICKS.map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M${x(0)} ${y(tick)}H${x(1)}M${x(tick)} ${y(0)}V${y(1)}`} />
            <text x={x(0) - 6} y={y(tick) + 4} text-anchor="end">
              {tick * 100}
            </text>
            <text x={x(tick)} y={y(0) + 15} text-anchor="middle">
              {tick * 100}
            </text>
          </g>
        ))}
        <text class="axis" x={x(0.5)} y={SIZE - 6} text-anchor="middle">
          {say('debrief.calibration.said')}
        </text>
        <text class="axis" transform={`translate(11 ${y(0.5)}) rotate(-90)`} text-anchor="middle">
          {say('debrief.calibration.came')}
        </text>
        <path class="perfect" d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} />
        {bins.map(({ span, filed, came, low, high, count }) => (
          <g key={span}>
            <path class="whisker" d={`M${x(filed)} ${y(low)}V${y(high)}`} />
            <circle class="bin" cx={x(filed)} cy={y(came)} r={4 + Math.min(6, Math.sqrt(count) * 1.5)} />
          </g>
        ))}
      </svg>
      <figcaption class="hint">{say('debrief.calibration.text')}</figcaption>
      <details>
        <summary class="link label">{say('forecast.table')}</summary>
        <table class="table">
          <thead>
            <tr>
              {(['span', 'count', 'mean', 'share', 'range'] as const).map((column) => (
                <th key={column} scope="col" class={column === 'span' ? undefined : 'number'}>
                  {say(`debrief.calibration.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bins.map((bin) => (
              <tr key={bin.span}>
                <th scope="row">{bin.span}</th>
                <td class="number">{bin.count}</td>
                <td class="number">{bin.filedText}</td>
                <td class="number">{bin.cameText}</td>
                <td class="number">{bin.rangeText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
