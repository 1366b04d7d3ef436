import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { filing, type QuestionData } from '../../presenters/forecast.ts';
import { percentWord } from '../../presenters/odds.ts';
import { say } from '../../presenters/say.ts';
import { announce } from '../announce.ts';
import { useDesk } from '../context.ts';

interface FileForecastProps {
  readonly question: QuestionData;
  readonly onFiled: () => void;
  readonly onLeave: () => void;
}

/** Puts a probability on record, by slider or as a number. */
export function FileForecast({ question, onFiled, onLeave }: FileForecastProps) {
  const desk = useDesk();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [percent, setPercent] = useState(50);
  // At once, so that a number that is typed next is not taken for a key of the game.
  useLayoutEffect(() => {
    if (matchMedia('(hover: none)').matches) {
      // A number that takes the focus would bring up a keyboard that covers it.
      slider.current?.focus({ preventScroll: true });
      form.current?.scrollIntoView({ block: 'nearest' });
      return;
    }
    field.current?.focus();
    field.current?.select();
  }, []);
  const take = (event: preact.TargetedInputEvent<HTMLInputElement>) => {
    const { valueAsNumber } = event.currentTarget;
    if (valueAsNumber >= 0 && valueAsNumber <= 100) setPercent(Math.round(valueAsNumber));
  };
  const word = percentWord(percent);
  const aided = desk.session.value?.peeked.includes(question.id) ?? false;
  return (
    <form
      ref={form}
      class="filing"
      onSubmit={(event) => {
        event.preventDefault();
        if (!desk.do(filing(question.id, percent, aided))) return;
        announce(desk.announcement, say('forecast.file.done', { n: percent, word }));
        onFiled();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onLeave();
      }}
    >
      <label for={id}>{say('forecast.file.how')}</label>
      <input
        ref={slider}
        class="slider"
        type="range"
        min={0}
        max={100}
        step={1}
        value={percent}
        aria-label={say('forecast.file.how')}
        aria-valuetext={say('forecast.said', { n: percent, word })}
        onInput={take}
      />
      <input
        ref={field}
        id={id}
        class="input figure"
        type="number"
        min={0}
        max={100}
        step={1}
        required
        value={percent}
        onInput={take}
      />
      <p class="filing-word" aria-hidden="true">
        {word}
      </p>
      {aided && <p class="hint">{say('forecast.file.aided')}</p>}
      <div class="row">
        <button type="submit" class="button brass">
          {say('forecast.file.go', { n: percent })}
        </button>
        <button type="button" class="button quiet" onClick={onLeave}>
          {say('forecast.file.not')}
        </button>
      </div>
    </form>
  );
}
