import { useRef, useState } from 'preact/hooks';
import type { Proposal } from '../../../engine/index.ts';
import { withTerm } from '../../presenters/package.ts';
import type { ChoiceData, PackageData, SideData, TermData } from '../../presenters/packageTerms.ts';
import { say } from '../../presenters/say.ts';
import { Prose, Sources } from './prose.tsx';
import { Stepper } from './stepper.tsx';
import { TermSheet } from './termSheet.tsx';

interface EditorProps {
  readonly pack: PackageData;
  readonly draft: Proposal;
  readonly onChange: (draft: Proposal) => void;
}

/** Both sides of the package, its length, and what leaving it early costs. */
export function PackageEditor({ pack, draft, onChange }: EditorProps) {
  return (
    <>
      <div class="sides">
        {pack.sides.map((side) => (
          <Side key={side.side} side={side} draft={draft} onChange={onChange} />
        ))}
      </div>
      <div class="frame">
        <Choices
          title={say('package.length')}
          text={say('package.length.text')}
          choices={pack.lengths}
          onChoose={(months) => onChange({ ...draft, months })}
        />
        <Choices
          title={say('package.exit')}
          text={[pack.exitText, ...pack.exitPrice].join(' ')}
          choices={pack.exits}
          onChoose={(exit) => onChange({ ...draft, exit })}
        />
      </div>
    </>
  );
}

function Side({ side, draft, onChange }: { side: SideData } & Omit<EditorProps, 'pack'>) {
  const [sheet, setSheet] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const chosen = side.terms.filter(({ amount }) => amount > 0);
  const put = (term: string, amount: number) => onChange(withTerm(draft, term, amount));
  return (
    <section class={`side ${side.side}`}>
      <h4 class="side-title">{side.title}</h4>
      {chosen.length === 0 && <p class="hint">{side.none}</p>}
      <ul class="terms">
        {chosen.map((term) => (
          <TermRow
            key={term.id}
            term={term}
            onChange={(amount) => {
              put(term.id, amount);
              if (amount === 0) add.current?.focus();
            }}
          />
        ))}
      </ul>
      <button ref={add} type="button" class="button add" onClick={() => setSheet(true)}>
        {side.add}
      </button>
      {sheet && <TermSheet side={side} months={draft.months} onPut={put} onClose={() => setSheet(false)} />}
    </section>
  );
}

function TermRow({ term, onChange }: { term: TermData; onChange: (amount: number) => void }) {
  const { name, whole } = term;
  return (
    <li class="term-row">
      <span class="term-name">{name}</span>
      <button
        type="button"
        class="link term-out"
        aria-label={say('package.remove.name', { name })}
        onClick={() => onChange(0)}
      >
        {say('package.remove')}
      </button>
      {whole ? (
        <span class="hint">{say('package.whole')}</span>
      ) : (
        <span class="term-amount">
          <Stepper
            grid={term}
            amount={term.amount}
            label={`${name}, ${term.unit}`}
            less={say('package.less', { name })}
            more={say('package.more', { name })}
            onChange={onChange}
          />
          <span class="hint">{term.unit}</span>
        </span>
      )}
      {term.blocked !== null ? (
        <p class="hint tone-danger">{term.blocked}</p>
      ) : (
        term.limit !== null && <p class="hint">{term.limit}</p>
      )}
      {term.burden !== null && <p class="hint">{term.burden}</p>}
      <details class="fold">
        <summary class="hint link">{say('package.about')}</summary>
        <p class="term-text">
          <Prose>{term.text}</Prose>
        </p>
        <p class="hint">
          {term.burden === null && `${term.nature} `}
          <Sources sources={term.sources} />
        </p>
      </details>
    </li>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly text: string;
  readonly choices: readonly ChoiceData[];
  readonly onChoose: (value: number) => void;
}

function Choices({ title, text, choices, onChoose }: ChoicesProps) {
  return (
    <fieldset class="frame-choice">
      <legend class="label strong">{title}</legend>
      <div class="radios">
        {choices.map(({ value, label, chosen }) => (
          <label key={value} class="radio">
            <input type="radio" class="mark" name={title} checked={chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <p class="hint">{text}</p>
    </fieldset>
  );
}
