import type { ComparisonData } from '../../presenters/compare.ts';
import { say } from '../../presenters/say.ts';

/** What each run came to, in rows, and where the others leave the first. */
export function ComparedRuns({
  comparison: { columns, runs, partings },
  onRemove,
}: {
  comparison: ComparisonData;
  onRemove: (index: number) => void;
}) {
  return (
    <>
      <section class="table-scroll" aria-label={say('compare.title')} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{say('compare.run')}</th>
              <th scope="col">{say('compare.ending')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" class="number">
                  {column}
                </th>
              ))}
              <td class="no-print" />
            </tr>
          </thead>
          <tbody>
            {runs.map((run, index) => (
              <tr key={run.letter}>
                <th scope="row">
                  <span class="beside-letter">{run.letter}</span> {run.name}
                  <span class="hint">{run.start}</span>
                </th>
                <td>{run.ending}</td>
                {columns.map((column, each) => {
                  const score = run.scores[each];
                  return (
                    <td key={column} class={score?.highest ? 'number highest' : 'number'}>
                      {score?.value ?? '–'}
                      {score?.highest && <span class="hidden"> {say('compare.highest')}</span>}
                    </td>
                  );
                })}
                <td class="no-print">
                  {index > 0 && (
                    <button
                      type="button"
                      class="link label"
                      aria-label={say('compare.remove.of', { letter: run.letter })}
                      onClick={() => onRemove(index)}
                    >
                      {say('compare.remove')}
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h3>{say('compare.partings')}</h3>
      <ul class="partings">
        {partings.map(({ letter, sentence, decisions }) => (
          <li key={letter}>
            <p>{sentence}</p>
            {decisions.length > 0 && (
              <dl>
                {decisions.map((decision) => (
                  <div key={decision.letter}>
                    <dt class="beside-letter">{decision.letter}</dt>
                    <dd>{decision.what}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
