import { useLayoutEffect, useRef } from 'preact/hooks';
import type { QuestionData } from '../../presenters/forecast.ts';
import { say } from '../../presenters/say.ts';
import { FileForecast } from './fileForecast.tsx';
import { Sources } from './prose.tsx';
import { Ruler } from './ruler.tsx';

interface QuestionRowProps {
  readonly question: QuestionData;
  /** Whether its form lies open. */
  readonly asked: boolean;
  /** Whether a forecast can be filed at all. */
  readonly open: boolean;
  readonly ask: (asked: boolean) => void;
  /** The analysts' answer is wanted before one's own. */
  readonly onShow: () => void;
  readonly onFiled: () => void;
}

/** A question with what the analysts and what the player says to it. */
export function QuestionRow({ question, asked, open, ask, onShow, onFiled }: QuestionRowProps) {
  const { odds } = question;
  const row = useRef<HTMLLIElement>(null);
  const filed = question.open !== null;
  const { sealed } = question;
  const shown = useRef({ asked, filed, sealed });
  useLayoutEffect(() => {
    // What had the focus is gone, the form or an undone forecast, and nothing else has taken it.
    const gone = (shown.current.asked && !asked) || (shown.current.filed && !filed);
    if (document.activeElement === document.body) {
      if (gone) row.current?.querySelector<HTMLElement>('.yours, .button')?.focus();
      else if (shown.current.sealed && !sealed) row.current?.querySelector<HTMLElement>('.question-odds')?.focus();
    }
    shown.current = { asked, filed, sealed };
  }, [asked, filed, sealed]);
  return (
    <li ref={row} class="question">
      <h3>{question.text}</h3>
      <Ruler range={odds} yours={question.open?.percent ?? null} />
      <div class="question-line">
        <p class="question-odds" tabIndex={-1}>
          {sealed ? (
            <>
              <span class="soft">{say('forecast.sealed')}</span>{' '}
              <button
                type="button"
                class="link label"
                aria-label={say('forecast.sealed.show.for', { question: question.text })}
                onClick={onShow}
              >
                {say('forecast.sealed.show')}
              </button>
            </>
          ) : odds ? (
            <>
              <strong>{odds.word}</strong>, <span class="figure">{odds.range}</span>
            </>
          ) : (
            open && <span class="soft">{say('forecast.unknown')}</span>
          )}
        </p>
        {open && !question.open && !asked && (
          <button
            type="button"
            class="button"
            aria-label={say('forecast.file.for', { question: question.text })}
            onClick={() => ask(true)}
          >
            {say('forecast.file')}
          </button>
        )}
      </div>
      {question.morning && <p class="hint">{question.morning}</p>}
      {asked && <FileForecast question={question} onFiled={onFiled} onLeave={() => ask(false)} />}
      {question.open && (
        <p class="yours" tabIndex={-1}>
          {question.open.sentence}
        </p>
      )}
      {question.settled.map((filed) => (
        <p key={filed.turn} class={`settled ${filed.state}`}>
          {filed.sentence}
        </p>
      ))}
      <p class="fallback">
        <Sources sources={question.sources} />
      </p>
    </li>
  );
}
