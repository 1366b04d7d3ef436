import type { ForecastReview } from '../../presenters/calibration.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { CalibrationPlot } from '../parts/calibrationPlot.tsx';
import { ProgressBar } from '../parts/progressBar.tsx';

/** The player's forecasts, scored, beside what the analysts would have said. */
export function Foresight({ review }: { review: ForecastReview | null }) {
  const asking = useDesk().review.asking.value;
  return (
    <section class="stack-small">
      <h2>{say('debrief.forecasts')}</h2>
      {!review && <p>{say('debrief.forecasts.none')}</p>}
      {review && (
        <div class="foresight">
          <div class="stack-small">
            {review.score.score !== null && <p class="verdict-number foresight-score">{review.score.score}</p>}
            <p>{review.score.sentence}</p>
            {review.score.unaided !== null && <p>{review.score.unaided}</p>}
            <p class="hint">{say('forecast.score.meaning')}</p>
            {asking !== null && (
              <ProgressBar
                label={say('debrief.rivals.working')}
                share={asking}
                text={say('forecast.played', { n: Math.round(asking * 100) })}
              />
            )}
            {review.rivals && <p>{review.rivals}</p>}
            <details open={review.filings.length <= 12}>
              <summary class="link label">{say('debrief.filings')}</summary>
              <Filings review={review} />
            </details>
          </div>
          {review.bins.length > 0 && <CalibrationPlot bins={review.bins} />}
        </div>
      )}
    </section>
  );
}

function Filings({ review }: { review: ForecastReview }) {
  return (
    <section class="table-scroll" aria-label={say('debrief.filings')} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {(['question', 'date', 'percent', 'outcome', 'points'] as const).map((column) => (
              <th key={column} scope="col" class={column === 'percent' || column === 'points' ? 'number' : undefined}>
                {say(`debrief.filings.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {review.filings.map((filed) => (
            <tr key={`${filed.turn}.${filed.question}`}>
              <th scope="row">{filed.question}</th>
              <td>
                {filed.date}
                {filed.aided && <span class="hint">, {say('debrief.filings.aided')}</span>}
              </td>
              <td class="number">{say('forecast.percent', { n: filed.percent })}</td>
              <td>{filed.outcome}</td>
              <td class="number">{filed.points}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
