import { useState } from 'preact/hooks';
import { positionOf } from '../../presenters/book.ts';
import { keyFigures } from '../../presenters/keyFigures.ts';
import type { MatteredData } from '../../presenters/mattered.ts';
import { presentRunFigures, presentSeries, type SeriesData } from '../../presenters/runChart.ts';
import { say } from '../../presenters/say.ts';
import type { TurningPoint } from '../../presenters/verdict.ts';
import { useCourse, useDesk } from '../context.ts';
import { FigurePick } from '../parts/figurePick.tsx';
import { RunChart } from '../parts/runChart.tsx';

interface RunSectionProps {
  readonly turning: readonly TurningPoint[];
  readonly decisions: readonly MatteredData[];
}

/** The run in figures: one large, with what turned it, and the key figures to choose from. */
export function RunSection({ turning, decisions }: RunSectionProps) {
  const desk = useDesk();
  const course = useCourse();
  const figures = presentRunFigures(desk.book, course);
  const keys = keyFigures(desk.book).filter((id) => figures.some((each) => each.id === id));
  const swung = turning.find(({ indicator }) => keys.includes(indicator))?.indicator;
  const [id, setId] = useState(swung ?? keys[0] ?? figures[0]?.id ?? '');
  const session = desk.session.value;
  const seriesOf = (figure: string) => {
    const history = session?.over ? session.history(positionOf(desk.book.ruleset.indicators, figure)) : null;
    return presentSeries(desk.book, course, figure, history);
  };
  const series = seriesOf(id);
  const marks = [
    ...decisions.map(({ turn }, index) => ({ at: turn, number: index + 1 })),
    ...turning.filter(({ indicator }) => indicator === id).map(({ turn }) => ({ at: turn + 1, number: null })),
  ];
  return (
    <section class="stack-small verdict-chart">
      <div class="row">
        <h2>{say('verdict.chart')}</h2>
        <FigurePick id="figure" figures={figures} picked={id} onPick={setId} />
      </div>
      {series && (
        <figure class="stack-small">
          <figcaption class="print-only">
            {series.name}: {series.outlook}
          </figcaption>
          <RunChart series={series} marks={marks} />
          {series.truth && <p class="hint">{say('debrief.truth')}</p>}
          {marks.length > 0 && <p class="hint">{say('debrief.marks')}</p>}
          <details>
            <summary class="link label">{say('verdict.chart.table')}</summary>
            <RunTable series={series} />
          </details>
        </figure>
      )}
      <div class="fans">
        {keys.map((key) => {
          const each = seriesOf(key);
          return (
            each && (
              <button key={key} type="button" class="fan-pick" aria-pressed={key === id} onClick={() => setId(key)}>
                <span class="fan-name">{each.name}</span>
                <RunChart series={each} small />
                <span class="figure">{each.outlook}</span>
              </button>
            )
          );
        })}
      </div>
    </section>
  );
}

function RunTable({ series }: { series: SeriesData }) {
  const last = series.points.length - 1;
  return (
    <table class="table narrow">
      <caption class="hidden">{series.name}</caption>
      {series.truth && (
        <thead>
          <tr>
            <td />
            <th scope="col" class="number">
              {say('debrief.truth.known')}
            </th>
            <th scope="col" class="number">
              {say('debrief.truth.was')}
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {series.points.map((point, index) => (
          <tr key={index}>
            <th scope="row">
              {say(index === last ? 'verdict.chart.end' : 'verdict.chart.start', { date: point.date })}
            </th>
            <td class="number">{point.value}</td>
            {series.truth && <td class="number">{series.truth[index]?.value}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
