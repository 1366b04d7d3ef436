import { useEffect, useRef, useState } from 'preact/hooks';
import type { SaveEntry } from '../../../session/saveEntry.ts';
import { presentSaves, type SaveData } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { Latest } from '../latest.ts';
import { once } from '../once.ts';
import { useOpening } from './opening.tsx';

/** The saved games of this browser, to load or to delete. */
export function SaveList({ fresh }: { fresh: unknown }) {
  const desk = useDesk();
  const { saves } = desk.outside;
  const [entries, setEntries] = useState<readonly SaveEntry[]>([]);
  const opening = useOpening();
  const latest = useRef(new Latest()).current;
  const reload = async () => {
    const wanted = latest.ask();
    const list = await saves.list();
    if (wanted()) setEntries(list);
  };
  useEffect(() => {
    void reload();
  }, [fresh]);
  const { auto, named } = presentSaves(desk.outside.scenarios, entries);
  return (
    <>
      {opening.message}
      {[
        { title: say('saves.named'), list: named },
        { title: say('saves.auto'), list: auto },
      ].map(({ title, list }) => (
        <section key={title} class="stack-small">
          <h3 class="section">{title}</h3>
          {list.length === 0 && <p class="soft">{say('saves.none')}</p>}
          <ul>
            {list.map((save) => (
              <SaveRow
                key={save.key}
                save={save}
                onLoad={() => void opening.open(saves.open(save.key))}
                onDelete={async () => {
                  await saves.remove(save.key);
                  await reload();
                }}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function SaveRow({ save, onLoad, onDelete }: { save: SaveData; onLoad: () => void; onDelete: () => void }) {
  const [sure, setSure] = useState(false);
  return (
    <li class="save">
      <div>
        <strong>{save.name}</strong>
        <span class="hint">{save.detail}</span>
        {save.problem && <span class="tone-danger label">{save.problem}</span>}
      </div>
      <button type="button" class="button" onClick={onLoad} aria-label={`${say('saves.load')}: ${save.name}`}>
        {say('saves.load')}
      </button>
      <button
        type="button"
        class="link label"
        onBlur={() => setSure(false)}
        onClick={once(() => (sure ? onDelete() : setSure(true)))}
        aria-label={`${say(sure ? 'saves.delete.sure' : 'saves.delete')}: ${save.name}`}
      >
        {say(sure ? 'saves.delete.sure' : 'saves.delete')}
      </button>
    </li>
  );
}
