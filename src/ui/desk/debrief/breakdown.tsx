import type { AxisBreakdown, OverallBreakdown } from '../../presenters/breakdown.ts';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useDesk } from '../context.ts';

/** Of what an axis is made, figure by figure, and what moved it: of the one that fell most that stands elsewhere. */
export function AxisTerms({ axis, name }: { axis: AxisBreakdown; name: string }) {
  const desk = useDesk();
  const { rows, total, fell } = axis;
  return (
    <div class="axis-made">
      <details>
        <summary class="link label">
          <span class="hidden">{name}: </span>
          {say('verdict.moved', { from: total.start, change: total.change })}
        </summary>
        <table class="table">
          <caption class="hidden">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{say('verdict.term')}</th>
              {(['verdict.term.start', 'verdict.term.end', 'why.amount'] as const).map((column) => (
                <th key={column} scope="col" class="number">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name: term, indicator, values, start, end, change, tone }) => (
              <tr key={term}>
                <th scope="row">
                  {indicator === null ? (
                    term
                  ) : (
                    <button type="button" class="link" onClick={() => desk.openWhy(indicator)}>
                      {term}
                    </button>
                  )}
                  {values && <span class="hint"> {values}</span>}
                </th>
                <td class="number">{start}</td>
                <td class="number">{end}</td>
                <td class={`number tone-${tone}`}>{change}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{total.start}</td>
              <td class="number">{total.end}</td>
              <td class={`number tone-${total.tone}`}>{total.change}</td>
            </tr>
          </tfoot>
        </table>
        {!fell && <Movers axis={axis} />}
      </details>
    </div>
  );
}

/** What moved the axis that fell most: in sight, below them all. */
export function Fallen({ axis, name }: { axis: AxisBreakdown; name: string }) {
  if (axis.causes.length === 0) return null;
  return (
    <div class="fallen">
      <h3>{name}</h3>
      <Movers axis={axis} />
    </div>
  );
}

/** What moved an axis most over the run. */
function Movers({ axis: { causes, fell } }: { axis: AxisBreakdown }) {
  if (causes.length === 0) return null;
  return (
    <>
      <p class="hint">
        <b>{say(fell ? 'verdict.causes.fell' : 'verdict.causes')}</b> ({say('verdict.causes.text')}):
      </p>
      <ul class="traces">
        {causes.map(({ label, amount, tone, yours }) => (
          <li key={label}>
            {label}{' '}
            <span class={`figure tone-${tone}`}>
              {amount}
              <span class="hidden">, {toneWord(tone)}</span>
            </span>
            {yours && <span class="hint"> {say('verdict.causes.yours')}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How the axes come together. */
export function OverallTerms({ overall: { rows, total } }: { overall: OverallBreakdown }) {
  return (
    <details class="axis-made">
      <summary class="link label">{say('verdict.made')}</summary>
      <table class="table">
        <caption class="hidden">{say('verdict.made')}</caption>
        <tbody>
          {rows.map(({ name, how, points }) => (
            <tr key={name}>
              <th scope="row">
                {name} <span class="hint">{how}</span>
              </th>
              <td class="number">{points}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say('verdict.overall')}</th>
            <td class="number">{total}</td>
          </tr>
        </tfoot>
      </table>
    </details>
  );
}
