import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../../session/run.ts';
import { type RunText, runsIn } from '../../../session/runTexts.ts';
import type { SaveEntry } from '../../../session/saveEntry.ts';
import { presentSave } from '../../presenters/saves.ts';
import { say } from '../../presenters/say.ts';
import type { HandedIn } from '../beside.ts';
import { useDesk } from '../context.ts';
import { FileButton } from './fileButton.tsx';

/** Takes runs of a run's scenario from where they are: a saved game, a link or code, files. */
export function HandIn({ run, onRuns }: { run: Run; onRuns: (runs: readonly HandedIn[]) => void }) {
  const { saves } = useDesk().outside;
  const [code, setCode] = useState('');
  const openAll = (texts: readonly RunText[]) =>
    Promise.all(texts.map(async ({ name, text }) => ({ name, opened: await saves.openText(text) })));
  return (
    <div class="hand-in no-print">
      <SavedRuns run={run} onPick={async (key, name) => onRuns([{ name, opened: await saves.open(key) }])} />
      <form
        class="field"
        onSubmit={async (event) => {
          event.preventDefault();
          const handed = await openAll(runsIn(say('compare.code.name'), code));
          // What was written meanwhile stays.
          if (handed.every(({ opened }) => opened.ok)) setCode((now) => (now === code ? '' : now));
          onRuns(handed);
        }}
      >
        <label for="compare-code">{say('compare.code')}</label>
        <div class="row">
          <input
            id="compare-code"
            class="input grow"
            value={code}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
          <button type="submit" class="button" disabled={code.trim() === ''}>
            {say('compare.add')}
          </button>
          <FileButton
            label={say('compare.files')}
            several
            onFiles={async (files) => onRuns(await openAll(files.flatMap(({ name, text }) => runsIn(name, text))))}
          />
        </div>
      </form>
    </div>
  );
}

/** The games of the same scenario that are saved here; but for what looks like the run itself. */
function SavedRuns({ run, onPick }: { run: Run; onPick: (key: string, name: string) => void }) {
  const { saves, scenarios } = useDesk().outside;
  const [list, setList] = useState<readonly SaveEntry[]>([]);
  const [key, setKey] = useState('');
  useEffect(() => {
    void saves.list().then((entries) => {
      const own = ({ meta }: SaveEntry) =>
        meta?.seed === run.seed && meta.decisions === run.commands.length && meta.difficulty === run.difficulty;
      setList(entries.filter((entry) => entry.meta?.scenario === run.scenario && !entry.problem && !own(entry)));
    });
  }, [saves, run]);
  const picked = list.find((save) => save.key === key) ?? list[0];
  if (!picked) return <p class="hint">{say('compare.saved.none')}</p>;
  return (
    <div class="field">
      <label for="compare-saved">{say('compare.saved')}</label>
      <div class="row">
        <select
          id="compare-saved"
          class="input grow"
          value={picked.key}
          onChange={(event) => setKey(event.currentTarget.value)}
        >
          {list.map((entry) => {
            const { name, detail } = presentSave(scenarios, entry);
            return <option key={entry.key} value={entry.key}>{`${name} · ${detail}`}</option>;
          })}
        </select>
        <button type="button" class="button" onClick={() => onPick(picked.key, presentSave(scenarios, picked).name)}>
          {say('compare.add')}
        </button>
      </div>
    </div>
  );
}
