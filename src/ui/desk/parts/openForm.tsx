import { useState } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { useOpening } from './opening.tsx';

/** Opens a run from a link, a code or a file. */
export function OpenForm({ start = '' }: { start?: string }) {
  const { saves } = useDesk().outside;
  const [code, setCode] = useState(start);
  const opening = useOpening();
  return (
    <form
      class="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        void opening.open(saves.openText(code));
      }}
    >
      {opening.message}
      <div class="field">
        <label for="open-code">{say('open.link')}</label>
        <input
          id="open-code"
          class="input"
          value={code}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setCode(event.currentTarget.value)}
        />
        <p class="hint">{say('open.link.hint')}</p>
      </div>
      <div class="row">
        <button type="submit" class="button">
          {say('open.link.go')}
        </button>
        <FileButton onText={(text) => void opening.open(saves.openText(text))} />
      </div>
    </form>
  );
}

/** Asks for a file and reads it as text. */
function FileButton({ onText }: { onText: (text: string) => void }) {
  return (
    <label class="button file">
      {say('open.file.go')}
      <input
        type="file"
        class="hidden"
        accept=".json,.txt,application/json,text/plain"
        onChange={async (event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) onText(await file.text());
          input.value = '';
        }}
      />
    </label>
  );
}
