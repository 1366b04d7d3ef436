import { useState } from 'preact/hooks';
import { presentWeight } from '../../presenters/assessment.ts';
import type { SideData, TermData } from '../../presenters/packageTerms.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Sheet } from './dialog.tsx';
import { Arrows } from './figures.tsx';
import { Prose } from './prose.tsx';

interface TermSheetProps {
  readonly side: SideData;
  readonly months: number;
  readonly onPut: (term: string, amount: number) => void;
  readonly onClose: () => void;
}

/** From so many terms on, one subject at a time can be looked at. */
const MANY = 8;

/** Everything that one side could put into the package by subject, with what each would weigh; the impossible last. */
export function TermSheet({ side, months, onPut, onClose }: TermSheetProps) {
  const [only, setOnly] = useState<string | null>(null);
  const terms = side.terms.filter(({ subject }) => only === null || subject === only);
  const possible = terms.filter(({ blocked, amount }) => blocked === null || amount > 0);
  const impossible = terms.filter((term) => !possible.includes(term));
  const sorted = side.subjects.length > 1;
  return (
    <Sheet title={side.sheetTitle} onClose={onClose}>
      {sorted && side.terms.length >= MANY && <Subjects side={side} only={only} onChoose={setOnly} />}
      {possible.length === 0 && <p class="soft">{say('package.possible.none')}</p>}
      {side.subjects
        .map(({ id, name }) => ({ id, name, own: possible.filter(({ subject }) => subject === id) }))
        .filter(({ own }) => own.length > 0)
        .map(({ id, name, own }) => (
          <section key={id} class="stack-small">
            <h3 class="section">{sorted ? name : say('package.possible')}</h3>
            <ul class="term-list">
              {own.map((term) => (
                <Offered key={term.id} term={term} months={months} onPut={onPut} />
              ))}
            </ul>
          </section>
        ))}
      {impossible.length > 0 && (
        <section class="stack-small">
          <h3 class="section">{say('package.impossible')}</h3>
          <ul class="term-list">
            {impossible.map(({ id, name, text, blocked }) => (
              <li key={id} class="offered">
                <span class="term-name">{name}</span>
                <p class="soft">{text}</p>
                <p class="blocked">{blocked}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

interface SubjectsProps {
  readonly side: SideData;
  readonly only: string | null;
  readonly onChoose: (subject: string | null) => void;
}

/** The subjects to choose from, each with how much of it is possible now. */
function Subjects({ side, only, onChoose }: SubjectsProps) {
  const open = side.terms.filter(({ blocked }) => blocked === null);
  return (
    <fieldset class="chips">
      <legend class="hidden">{say('package.subject')}</legend>
      {[{ id: null, name: say('package.subject.all') }, ...side.subjects].map(({ id, name }) => (
        <button key={id} type="button" class="chip" aria-pressed={only === id} onClick={() => onChoose(id)}>
          {name} <span class="chip-count">{open.filter(({ subject }) => id === null || subject === id).length}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Offered({ term, months, onPut }: { term: TermData; months: number; onPut: TermSheetProps['onPut'] }) {
  const desk = useDesk();
  const course = useCourse();
  const weight = presentWeight(desk.book, course, term.id, term.min, months);
  const inside = term.amount > 0;
  return (
    <li class={inside ? 'offered chosen' : 'offered'}>
      <span class="term-name">{term.name}</span>
      <button
        type="button"
        class="button"
        aria-label={say(inside ? 'package.remove.name' : 'package.add.name', { name: term.name })}
        onClick={() => {
          onPut(term.id, inside ? 0 : term.min);
          desk.announcement.value = say(inside ? 'package.removed' : 'package.added', { name: term.name });
        }}
      >
        {say(inside ? 'package.remove' : 'package.add')}
      </button>
      <p>
        <Prose>{term.text}</Prose>
      </p>
      <p class="offered-facts">
        <span>{term.scale}</span>
        {term.limit !== null && <span>{term.limit}</span>}
        <span>{term.nature}</span>
        {weight && (
          <span>
            <Arrows direction={weight.direction} tone={weight.tone} strength={weight.strength} />{' '}
            {say('package.alone', { word: weight.word })}
          </span>
        )}
      </p>
    </li>
  );
}
