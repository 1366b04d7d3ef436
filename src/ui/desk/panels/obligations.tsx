import { presentObligations } from '../../presenters/obligations.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { PanelHead } from '../parts/panelHead.tsx';
import { TreatyLetter } from '../parts/treaty.tsx';

/** All that is owed and due under treaties, by both sides. */
export function ObligationsPanel() {
  const desk = useDesk();
  const { due, active, past } = presentObligations(desk.book, useCourse());
  const target = desk.target.value;
  const empty = active.length + past.length === 0;
  return (
    <div class="stack">
      <PanelHead title={say('obligations.title')}>
        <p class="soft">{say(active.length === 0 ? 'obligations.none' : 'obligations.text')}</p>
      </PanelHead>
      {empty && (
        <>
          <p>{say('obligations.none.text')}</p>
          <div>
            <button
              type="button"
              class="button"
              onClick={() => {
                desk.tab.value = 'table';
              }}
            >
              {say('obligations.go')}
            </button>
          </div>
        </>
      )}
      {active.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('obligations.due')}</h3>
          {due.length === 0 && <p class="soft">{say('obligations.due.none')}</p>}
          <ul class="due">
            {due.map(({ treaty, label, tag, pressing }) => (
              <li key={`${treaty}.${label}`} class={pressing ? 'pressing' : undefined}>
                <span>{label}</span>
                <span class="urgent-tag">{tag}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {active.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('obligations.active')}</h3>
          <div>
            {active.map((treaty) => (
              <TreatyLetter key={treaty.id} treaty={treaty} open />
            ))}
          </div>
        </section>
      )}
      {past.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('obligations.past')}</h3>
          <div>
            {past.map((treaty, index) => (
              <TreatyLetter
                key={treaty.id}
                treaty={treaty}
                open={target === `treaty.${treaty.id}` || (index === 0 && treaty.price !== null)}
              />
            ))}
          </div>
        </section>
      )}
    </div>
  );
}
