import { useState } from 'preact/hooks';
import { presentComparedFigure, type RunBeside } from '../../presenters/compare.ts';
import { keyFigures } from '../../presenters/keyFigures.ts';
import { presentRunFigures } from '../../presenters/runChart.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { CompareChart } from '../parts/compareChart.tsx';
import { FigurePick } from '../parts/figurePick.tsx';

/** One figure in all runs, to choose; as a chart and as a table. */
export function ComparedFigures({ runs }: { runs: readonly RunBeside[] }) {
  const { book } = useDesk();
  const figures = runs[0] ? presentRunFigures(book, runs[0].course) : [];
  const [id, setId] = useState(keyFigures(book)[0] ?? figures[0]?.id ?? '');
  const figure = presentComparedFigure(book, runs, id);
  return (
    <div class="stack-small">
      <div class="row">
        <h3>{say('compare.chart')}</h3>
        <FigurePick id="compare-figure" figures={figures} picked={id} onPick={setId} />
      </div>
      {figure && (
        <figure class="stack-small">
          <figcaption class="print-only">{figure.name}</figcaption>
          <CompareChart figure={figure} />
          <details>
            <summary class="link label">{say('verdict.chart.table')}</summary>
            <table class="table narrow">
              <caption class="hidden">{figure.name}</caption>
              <thead>
                <tr>
                  <td />
                  {figure.lines.map(({ letter }) => (
                    <th key={letter} scope="col" class="number">
                      {letter}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figure.rows.map((row, at) => (
                  <tr key={row}>
                    <th scope="row">{row}</th>
                    {figure.lines.map(({ letter, points }) => (
                      <td key={letter} class="number">
                        {points[at]?.value ?? '–'}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </figure>
      )}
    </div>
  );
}
