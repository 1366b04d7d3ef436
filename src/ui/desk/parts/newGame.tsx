import { useState } from 'preact/hooks';
import { normaliseSeed } from '../../../session/seed.ts';
import { presentDifficulties } from '../../presenters/difficulties.ts';
import { say } from '../../presenters/say.ts';
import { presentScenarios } from '../../presenters/scenarios.ts';
import { useDesk } from '../context.ts';
import { CopyField } from './copyField.tsx';

/** Scenario, difficulty and seed of a new game. */
export function NewGame() {
  const desk = useDesk();
  const { book } = desk;
  const awaited = desk.awaited.value;
  const chosen = awaited?.id ?? book.ruleset.id;
  const [seed, setSeed] = useState(() => desk.outside.newSeed());
  /** Null until one is chosen: what a scenario starts with is another's too, but not always what that starts with. */
  const [wanted, setDifficulty] = useState<string | null>(null);
  const difficulties = presentDifficulties(book);
  const difficulty = difficulties.find(({ id }) => id === wanted)?.id ?? book.display.defaultDifficulty;
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void desk.begin(seed, wanted);
      }}
    >
      <fieldset class="choices scenarios">
        <legend class="section">{say('title.scenario')}</legend>
        {presentScenarios(desk.outside.scenarios.list).map(({ id, title, length }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              class="mark"
              name="scenario"
              value={id}
              checked={chosen === id}
              onChange={() => void desk.choose(id)}
            />
            <span>
              <strong>{title}</strong> <span class="hint">{length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="choices">
        <legend class="section">{say('title.difficulty')}</legend>
        {difficulties.map(({ id, name, text: about, attention }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              class="mark"
              name="difficulty"
              value={id}
              checked={difficulty === id}
              onChange={() => setDifficulty(id)}
            />
            <span>
              <strong>{name}</strong> <span class="hint">{attention}</span>
              <span class="choice-text">{about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="seed">{say('title.seed')}</label>
        <div class="row">
          <input
            id="seed"
            class="input grow"
            value={seed}
            maxLength={64}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="seed-hint"
            onInput={(event) => setSeed(event.currentTarget.value)}
          />
          <button type="button" class="button" onClick={() => setSeed(desk.outside.newSeed())}>
            {say('title.seed.new')}
          </button>
        </div>
        <p class="hint" id="seed-hint">
          {say('title.seed.hint')}
        </p>
      </div>
      {awaited === null && normaliseSeed(seed) !== '' && <GiveStart seed={seed} difficulty={difficulty} />}
      {awaited !== null && (
        <p class="hint" role="status">
          {say('title.scenario.loading')}
        </p>
      )}
      <div class="begin">
        <button type="submit" class="button brass big">
          {say('title.begin')}
        </button>
      </div>
    </form>
  );
}

/** The game that would begin here, to be given to others before anybody has played it: one with a seed of its own. */
function GiveStart({ seed, difficulty }: { seed: string; difficulty: string }) {
  const desk = useDesk();
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary class="link label">{say('title.give')}</summary>
      {open && <CopyField id="give-link" label={say('title.give.link')} code={desk.start(seed, difficulty).code()} />}
    </details>
  );
}
