import { useState } from 'preact/hooks';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { FileButton } from './fileButton.tsx';
import { useOpening } from './opening.tsx';
import { ToClass } from './toClass.tsx';

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
        <FileButton
          label={say('open.file.go')}
          onFiles={([file]) => void (file && opening.open(saves.openText(file.text)))}
        />
      </div>
      <div class="stack-small open-class">
        <p>{say('class.way.text')}</p>
        <ToClass always />
      </div>
    </form>
  );
}
