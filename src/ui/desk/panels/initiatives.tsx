import { useState } from 'preact/hooks';
import { type InitiativeData, presentInitiatives } from '../../presenters/initiatives.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { OptionRow } from '../parts/option.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Prose, Sources } from '../parts/prose.tsx';

/** What Minsk can undertake, by dossier. */
export function InitiativesPanel() {
  const desk = useDesk();
  const dossiers = presentInitiatives(desk.book, useCourse());
  const [dossier, setDossier] = useState<string | null>(null);
  const shown = dossier === null ? dossiers : dossiers.filter(({ id }) => id === dossier);
  const of = (state: 'running' | 'available' | 'blocked') => shown.flatMap((each) => each[state]);
  const [running, available, blocked] = [of('running'), of('available'), of('blocked')];
  return (
    <div class="stack">
      <PanelHead title={say('initiatives.title')}>
        <fieldset class="chips">
          <legend class="hidden">{say('initiatives.dossier')}</legend>
          {[{ id: null, name: say('initiatives.all') }, ...dossiers].map(({ id, name }) => (
            <button key={id} type="button" class="chip" aria-pressed={dossier === id} onClick={() => setDossier(id)}>
              {name}
            </button>
          ))}
        </fieldset>
      </PanelHead>
      <Group title={say('initiatives.running')} items={running} none={say('initiatives.none-running')} />
      <Group title={say('initiatives.available')} items={available} none={say('initiatives.none-available')} />
      {blocked.length > 0 && <Group title={say('initiatives.blocked')} items={blocked} none="" />}
    </div>
  );
}

function Group({ title, items, none }: { title: string; items: readonly InitiativeData[]; none: string }) {
  return (
    <section class="stack-small">
      <h3 class="section">
        {title} {items.length > 0 && <span class="figure">{items.length}</span>}
      </h3>
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
  const [open, setOpen] = useState(false);
  return (
    <details class="letter" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h4 class="letter-title">{item.name}</h4>
        <span class="cost">
          {item.option.costs.map((cost) => (
            <span key={cost}>{cost}</span>
          ))}
        </span>
        <span class="letter-meta">
          <span>{item.option.blocked ?? item.duration}</span>
        </span>
      </summary>
      {open && (
        <div class="letter-body">
          <p>
            <Prose>{item.text}</Prose>
          </p>
          <p class="fallback">{[item.duration, ...item.notes].join('; ')}</p>
          <OptionRow option={item.option} label={`${item.option.label}: ${item.name}`} />
          <p class="fallback">
            <Sources sources={item.sources} />
          </p>
        </div>
      )}
    </details>
  );
}
