import { type CableData, presentCables } from '../../presenters/cables.ts';
import { presentAnswered } from '../../presenters/log.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Decided } from '../parts/decided.tsx';
import { Letter } from '../parts/letter.tsx';
import { OptionRow } from '../parts/option.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Prose, Sources } from '../parts/prose.tsx';

/** The letters on the desk. */
export function CablesPanel() {
  const desk = useDesk();
  const course = useCourse();
  const cables = presentCables(desk.book, course);
  const answered = presentAnswered(desk.book, course);
  const target = desk.target.value;
  const opened = cables.some(({ id }) => id === target) ? target : cables[0]?.id;
  return (
    <div class="stack">
      <PanelHead title={say('cables.title')} />
      {cables.length === 0 && <p class="soft">{say('cables.none')}</p>}
      <div>
        {cables.map((cable) => (
          <Cable key={cable.id} cable={cable} open={cable.id === opened} />
        ))}
      </div>
      {answered.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('cables.answered')}</h3>
          <Decided items={answered} />
        </section>
      )}
    </div>
  );
}

function Cable({ cable, open }: { cable: CableData; open: boolean }) {
  return (
    <Letter
      open={open}
      head={
        <>
          <h3 class="letter-title">{cable.title}</h3>
          <span class="letter-meta">
            {cable.from !== '' && <span>{say('cables.from', { name: cable.from })}</span>}
            <span class={cable.pressing ? 'pressing' : undefined}>{cable.due}</span>
          </span>
        </>
      }
    >
      {cable.again !== null && <p class="again">{cable.again}</p>}
      <p>
        <Prose>{cable.text}</Prose>
      </p>
      <div>
        {cable.choices.map((choice) => (
          <OptionRow key={choice.key} option={choice} />
        ))}
      </div>
      <p class="fallback">
        {cable.fallback}
        {'. '}
        <Sources sources={cable.sources} />
      </p>
    </Letter>
  );
}
