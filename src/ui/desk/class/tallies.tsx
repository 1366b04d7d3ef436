import type { DoneTally, TallyData } from '../../presenters/classTally.ts';
import { say } from '../../presenters/say.ts';

/** What a class answered to the questions on which it differs most. */
export function Tallies({ tallies }: { tallies: readonly TallyData[] }) {
  return (
    <section class="stack-small">
      <h3>{say('class.tally')}</h3>
      <p class="hint">{say(tallies.length === 0 ? 'class.tally.none' : 'class.tally.text')}</p>
      <ul class="tallies">
        {tallies.map(({ title, asked, answers }) => (
          <li key={title}>
            <h4>{title}</h4>
            <p class="hint">{asked}</p>
            <table class="table narrow">
              <thead>
                <tr>
                  <th scope="col">{say('class.answer')}</th>
                  <th scope="col">{say('class.answer.runs')}</th>
                  <th scope="col" class="number">
                    {say('class.answer.overall')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {answers.map(({ label, count, share, names, overall }) => (
                  <tr key={label}>
                    <th scope="row">
                      {label}
                      <span class="hint">{names}</span>
                    </th>
                    <td class="tally-bar">
                      <i aria-hidden="true" style={{ width: `${share * 100}%` }} /> {count}
                    </td>
                    <td class="number">{overall ?? '–'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the runs undertook of their own accord. */
export function Undertaken({ undertaken, all }: { undertaken: readonly DoneTally[]; all: number }) {
  if (undertaken.length === 0) return null;
  return (
    <section class="stack-small">
      <h3>{say('class.undertaken')}</h3>
      <table class="table narrow">
        <thead>
          <tr>
            <th scope="col">{say('class.initiative')}</th>
            <th scope="col">{say('class.answer.runs')}</th>
          </tr>
        </thead>
        <tbody>
          {undertaken.map(({ name, count, names }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span class="hint">{names}</span>
              </th>
              <td class="tally-bar">
                <i aria-hidden="true" style={{ width: `${(count / all) * 100}%` }} /> {count}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
