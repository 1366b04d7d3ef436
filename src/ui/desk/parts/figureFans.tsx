import { text } from '../../presenters/book.ts';
import { presentFan } from '../../presenters/fan.ts';
import { keyFigures } from '../../presenters/keyFigures.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { FanChart } from './fanChart.tsx';

/** One figure's fan, large and as a table, and the key figures' fans to choose from. */
export function FigureFans() {
  const desk = useDesk();
  const course = useCourse();
  const forecast = desk.outlooks.forecast.value;
  if (!forecast) return <p class="soft">{say('forecast.unknown')}</p>;
  const keys = keyFigures(desk.book);
  const known = forecast.fans.find(({ indicator }) => indicator === desk.outlooks.figure.value);
  const chosen = known?.indicator ?? keys[0] ?? '';
  const fan = presentFan(desk.book, course, forecast, chosen);
  const choose = (id: string) => {
    desk.outlooks.figure.value = id;
  };
  return (
    <>
      {fan && (
        <figure class="stack-small">
          <h3>{fan.name}</h3>
          <FanChart fan={fan} />
          <figcaption>{fan.summary}</figcaption>
          <details>
            <summary class="link label">{say('forecast.table')}</summary>
            <FanTable rows={fan.rows} name={fan.name} />
          </details>
        </figure>
      )}
      <div class="fans">
        {keys.map((id) => {
          const each = presentFan(desk.book, course, forecast, id);
          return (
            each && (
              <button key={id} type="button" class="fan-pick" aria-pressed={id === chosen} onClick={() => choose(id)}>
                <span class="fan-name">{each.name}</span>
                <FanChart fan={each} small />
                <span class="figure">{each.outlook}</span>
              </button>
            )
          );
        })}
      </div>
      <div class="field">
        <label for="any-figure">{say('forecast.other')}</label>
        <select id="any-figure" class="input" value={chosen} onChange={(event) => choose(event.currentTarget.value)}>
          {forecast.fans.map(({ indicator }) => (
            <option key={indicator} value={indicator}>
              {text(desk.book, `indicator.${indicator}.name`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

function FanTable({ rows, name }: { rows: NonNullable<ReturnType<typeof presentFan>>['rows']; name: string }) {
  return (
    <section class="table-scroll" aria-label={name} tabIndex={0}>
      <table class="table">
        <caption class="hidden">{name}</caption>
        <thead>
          <tr>
            {(['date', 'middle', 'half', 'most', 'going'] as const).map((column) => (
              <th key={column} scope="col" class={column === 'date' ? undefined : 'number'}>
                {say(`forecast.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.date}>
              <th scope="row">{row.date}</th>
              <td class="number">{row.middle}</td>
              <td class="number">{row.half}</td>
              <td class="number">{row.most}</td>
              <td class="number">{row.going}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
