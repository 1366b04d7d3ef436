import { useRef, useState } from 'preact/hooks';
import { problemText } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { OpenForm } from '../parts/openForm.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { SaveList } from '../parts/saveList.tsx';
import { ShareRun } from '../parts/share.tsx';

/** Keeping, sharing and opening games. */
export function SavesPanel() {
  const desk = useDesk();
  const { saves } = desk.outside;
  const [name, setName] = useState('');
  const [message, setMessage] = useState('');
  const [fresh, setFresh] = useState(0);
  const saving = useRef(false);
  const session = desk.session.value;
  if (!session) return null;
  const save = async () => {
    // Asked for twice before the first is stored, it is still one save.
    if (saving.current) return;
    saving.current = true;
    const saved = await saves.saveAs(session, name);
    saving.current = false;
    setMessage(saved.ok ? say('saves.saved') : problemText(saved.problem));
    if (saved.ok) setName('');
    setFresh((before) => before + 1);
  };
  return (
    <div class="stack">
      <PanelHead title={say('saves.title')} />
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label for="save-name">{say('saves.name')}</label>
        <div class="row">
          <input
            id="save-name"
            class="input grow"
            maxLength={60}
            value={name}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
          <button
            type="submit"
            class="button"
            onClick={(event) => {
              // The second click of a double one would ask for a name that is gone by then.
              if (event.detail > 1) event.preventDefault();
            }}
          >
            {say('saves.save')}
          </button>
        </div>
        <p class="hint" role="status">
          {message}
        </p>
      </form>
      <SaveList fresh={fresh} />
      <ShareRun />
      <div class="row">
        <button type="button" class="button" onClick={() => void desk.leave()}>
          {say('header.title-screen')}
        </button>
      </div>
      <section class="stack-small">
        <h3 class="section">{say('open.title')}</h3>
        <OpenForm />
      </section>
    </div>
  );
}
