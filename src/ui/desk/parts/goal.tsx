import type { GoalData } from '../../presenters/header.ts';
import { say } from '../../presenters/say.ts';
import { Distance } from './distance.tsx';

/** How a game is lost: every ending with its warning and, in a game, how near it is. */
export function Dangers({ dangers }: { dangers: GoalData['dangers'] }) {
  return (
    <dl class="dangers">
      {dangers.map(({ id, name, warning, distance }) => (
        <div key={id}>
          <dt>
            {name}
            {distance && <span class={`danger-word tone-${distance.tone}`}>{distance.word}</span>}
          </dt>
          <dd>{warning}</dd>
          {distance && (
            <dd class="danger-distance">
              <Distance distance={distance} />
              {distance.figures.join('; ')}
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** The goal, the dangers, what the verdict weighs, and the state of the world. */
export function GoalText({ goal }: { goal: GoalData }) {
  return (
    <>
      <section class="stack-small">
        <h3 class="section">{say('goal.goal')}</h3>
        <p class="lead">{goal.goal}</p>
      </section>
      {goal.situations.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('goal.situations')}</h3>
          <dl class="readings">
            {goal.situations.map(({ name, phase, meaning, since }) => (
              <div key={name}>
                <dt>
                  {name}: {phase} <span class="hint">{since}</span>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section class="stack-small">
        <h3 class="section">{say('goal.dangers')}</h3>
        <Dangers dangers={goal.dangers} />
      </section>
      <section class="stack-small">
        <h3 class="section">{say('goal.axes')}</h3>
        <dl class="readings">
          {goal.axes.map(({ name, meaning }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
