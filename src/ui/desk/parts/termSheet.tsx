import { presentWeight } from '../../presenters/assessment.ts';
import type { SideData, TermData } from '../../presenters/packageTerms.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Sheet } from './dialog.tsx';
import { Arrows } from './figures.tsx';
import { Prose } from './prose.tsx';

interface TermSheetProps {
  readonly side: SideData;
  readonly turns: number;
  readonly onPut: (term: string, amount: number) => void;
  readonly onClose: () => void;
}

/** Everything that one side could put into the package, with what each would weigh. */
export function TermSheet({ side, turns, onPut, onClose }: TermSheetProps) {
  const possible = side.terms.filter(({ blocked, amount }) => blocked === null || amount > 0);
  const impossible = side.terms.filter((term) => !possible.includes(term));
  return (
    <Sheet title={side.sheetTitle} onClose={onClose}>
      <section class="stack-small">
        <h3 class="section">{say('package.possible')}</h3>
        {possible.length === 0 && <p class="soft">{say('package.possible.none')}</p>}
        <ul class="term-list">
          {possible.map((term) => (
            <Offered key={term.id} term={term} turns={turns} onPut={onPut} />
          ))}
        </ul>
      </section>
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

function Offered({ term, turns, onPut }: { term: TermData; turns: number; onPut: TermSheetProps['onPut'] }) {
  const desk = useDesk();
  const course = useCourse();
  const weight = presentWeight(desk.book, course, term.id, term.min, turns);
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
