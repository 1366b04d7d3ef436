import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { CopyField } from './copyField.tsx';

/** The run to hand on: as a link or code, and as a file; with the name of whoever played it, if it is to be known. */
export function ShareRun() {
  const desk = useDesk();
  const session = desk.session.value;
  if (!session) return null;
  const by = desk.player.value.trim();
  return (
    <div class="stack-small">
      <CopyField id="share-link" label={say('saves.share')} code={session.code()} by={by} />
      <div class="field">
        <label for="player">{say('saves.player')}</label>
        <div class="row">
          <input
            id="player"
            class="input grow"
            value={desk.player.value}
            maxLength={40}
            autocomplete="off"
            aria-describedby="player-hint"
            onInput={(event) => {
              desk.player.value = event.currentTarget.value;
            }}
          />
          <button
            type="button"
            class="button"
            onClick={() => {
              const file = desk.outside.saves.exportFile(session, by);
              desk.outside.download(file.name, file.text);
            }}
          >
            {say('saves.export')}
          </button>
        </div>
        <p class="hint" id="player-hint">
          {say('saves.player.hint')}
        </p>
      </div>
    </div>
  );
}
