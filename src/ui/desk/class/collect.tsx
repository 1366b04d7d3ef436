import { useState } from 'preact/hooks';
import { runsIn } from '../../../session/runTexts.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { FileButton } from '../parts/fileButton.tsx';
import { ProgressBar } from '../parts/progressBar.tsx';

/** Takes the runs of a class, as a list of links or as files, and tells what came of it. */
export function Collect() {
  const { collected } = useDesk();
  const [list, setList] = useState('');
  const reading = collected.reading.value;
  const named = () =>
    list
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .flatMap((line, index) => runsIn(say('class.paste.name', { n: collected.runs.value.length + index + 1 }), line));
  return (
    <div class="stack-small no-print">
      <form
        class="field"
        onSubmit={async (event) => {
          event.preventDefault();
          // What could not be opened stays, to be mended.
          const left = await collected.add(named());
          const rest = left.map(({ text }) => text).join('\n');
          // So does what was written while the others were read.
          setList((now) => (now === list ? rest : now));
        }}
      >
        <label for="class-list">{say('class.paste')}</label>
        <textarea
          id="class-list"
          class="input"
          rows={4}
          value={list}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="class-list-hint"
          onInput={(event) => setList(event.currentTarget.value)}
        />
        <p class="hint" id="class-list-hint">
          {say('class.paste.hint')}
        </p>
        <div class="row">
          <button type="submit" class="button" disabled={reading !== null || list.trim() === ''}>
            {say('class.paste.go')}
          </button>
          <FileButton
            label={say('class.files')}
            several
            onFiles={(files) => void collected.add(files.flatMap(({ name, text }) => runsIn(name, text)))}
          />
          <span class="hint">{say('class.files.hint')}</span>
        </div>
      </form>
      {reading && (
        <ProgressBar
          label={say('class.reading')}
          share={reading.done / reading.all}
          text={say('class.reading.text', reading)}
        />
      )}
      <p class="hint" role="status">
        {collected.told.value}
      </p>
      {collected.refused.value.length > 0 && (
        <ul class="alert" role="alert">
          {collected.refused.value.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
