import { presentLog } from '../../presenters/log.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Decided } from '../parts/decided.tsx';
import { News } from '../parts/news.tsx';
import { PanelHead } from '../parts/panelHead.tsx';

/** The run so far, month by month. */
export function LogPanel() {
  const desk = useDesk();
  const months = presentLog(desk.book, useCourse());
  const target = desk.target.value;
  return (
    <div class="stack">
      <PanelHead title={say('log.title')} />
      <div>
        {months.map((month, index) => (
          <details
            key={month.turn}
            class="letter"
            open={target?.startsWith('turn.') ? target === `turn.${month.turn}` : index < 2}
          >
            <summary>
              <h3 class="letter-title">{month.date}</h3>
            </summary>
            <div class="letter-body">
              {month.decisions.length > 0 ? (
                <Decided items={month.decisions} />
              ) : (
                <p class="soft">{say('log.nothing')}</p>
              )}
              <News items={month.happenings} />
              {month.changes.length > 0 && (
                <ul class="figure-list">
                  {month.changes.map((change) => (
                    <li key={change.indicator}>
                      <button
                        type="button"
                        class="link"
                        onClick={() => {
                          desk.dialog.value = { kind: 'why', indicator: change.indicator, turn: change.turn };
                        }}
                      >
                        {change.name}
                      </button>{' '}
                      <span class={`figure tone-${change.tone}`}>{change.amount}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          </details>
        ))}
      </div>
    </div>
  );
}
