import { useMemo } from 'preact/hooks';
import { presentGist } from '../../presenters/foreseen.ts';
import { type DossierData, type InitiativeData, presentInitiatives } from '../../presenters/initiatives.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Gist } from '../parts/gist.tsx';
import { Letter } from '../parts/letter.tsx';
import { OptionRow } from '../parts/option.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Prose, Sources } from '../parts/prose.tsx';

/** Up to so many lie side by side; more are sorted into dossiers, of which one lies open. */
const FEW = 12;

/** What Minsk can undertake: what is under way, then one dossier at a time, or all where there are few. */
export function InitiativesPanel() {
  const desk = useDesk();
  const dossiers = presentInitiatives(desk.book, useCourse());
  const running = dossiers.flatMap((each) => each.running);
  return (
    <div class="stack">
      <PanelHead title={say('initiatives.title')} />
      {running.length > 0 && <Group title={say('initiatives.running')} items={running} none="" />}
      {desk.book.ruleset.initiatives.length <= FEW ? <All dossiers={dossiers} /> : <Dossiers dossiers={dossiers} />}
    </div>
  );
}

function All({ dossiers }: { dossiers: readonly DossierData[] }) {
  const blocked = dossiers.flatMap((each) => each.blocked);
  return (
    <>
      {dossiers.map(
        ({ id, name, available }) => available.length > 0 && <Group key={id} title={name} items={available} none="" />,
      )}
      {blocked.length > 0 && <Group title={say('initiatives.blocked')} items={blocked} none="" />}
    </>
  );
}

function Dossiers({ dossiers }: { dossiers: readonly DossierData[] }) {
  const desk = useDesk();
  const dossier = dossiers.find(({ id }) => id === desk.dossier.value) ?? dossiers[0];
  return (
    <>
      <fieldset class="chips">
        <legend class="hidden">{say('initiatives.dossier')}</legend>
        {dossiers.map(({ id, name, available }) => (
          <button
            key={id}
            type="button"
            class="chip"
            aria-pressed={id === dossier?.id}
            onClick={() => {
              desk.dossier.value = id;
            }}
          >
            {name} <span class="chip-count">{available.length}</span>
          </button>
        ))}
      </fieldset>
      {dossier && (
        <div class="stack" key={dossier.id}>
          <Group
            title={say('initiatives.available')}
            items={dossier.available}
            none={say('initiatives.none-available')}
          />
          {dossier.blocked.length > 0 && <Group title={say('initiatives.blocked')} items={dossier.blocked} none="" />}
        </div>
      )}
    </>
  );
}

function Group({ title, items, none }: { title: string; items: readonly InitiativeData[]; none: string }) {
  return (
    <section class="stack-small">
      <h3 class="section">{title}</h3>
      {items.length === 0 && <p class="soft">{none}</p>}
      <div>
        {items.map((item) => (
          <Initiative key={item.id} item={item} />
        ))}
      </div>
    </section>
  );
}

function Initiative({ item }: { item: InitiativeData }) {
  const desk = useDesk();
  const course = useCourse();
  const { command } = item.option;
  // For what can begin: what runs shows its time.
  const gist = useMemo(
    () => (item.state === 'running' ? [] : presentGist(desk.book, course, command)),
    [desk.book, course, item.id, item.state],
  );
  return (
    <Letter
      head={
        <>
          <h4 class="letter-title">{item.name}</h4>
          <span class="letter-meta">
            {item.option.costs.map((cost) => (
              <b key={cost}>{cost}</b>
            ))}
            <span>{item.duration}</span>
          </span>
          <Gist items={gist} />
          {item.option.blocked !== null && <span class="letter-meta blocked">{item.option.blocked}</span>}
        </>
      }
    >
      <p>
        <Prose>{item.text}</Prose>
      </p>
      {item.notes.length > 0 && <p class="fallback">{item.notes.join(', ')}</p>}
      <OptionRow option={item.option} label={`${item.option.label}: ${item.name}`} costs={false} />
      <p class="fallback">
        <Sources sources={item.sources} />
      </p>
    </Letter>
  );
}
