import { useLayoutEffect, useRef } from 'preact/hooks';
import { presentHeader } from '../../presenters/header.ts';
import type { IndicatorData } from '../../presenters/indicator.ts';
import { say } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useCourse, useDesk } from '../context.ts';
import { Arrows, Pips } from '../parts/figures.tsx';

/** Date, attention, the key figures, and what is one glance away. */
export function Masthead() {
  const desk = useDesk();
  const header = presentHeader(desk.book, useCourse());
  const masthead = useMasthead();
  return (
    <header ref={masthead} class="masthead on-night">
      <h1 class="date">
        <strong>{header.date}</strong>
        <span>{header.turn}</span>
      </h1>
      <div class="attention" data-coach="attention">
        <span class="label" aria-hidden="true">
          {say('header.attention')} {header.attentionText}
        </span>
        <Pips full={header.attention} all={header.attentionMax} />
        <span class="hidden">
          {say('header.attention')}: {header.attentionText}
        </span>
      </div>
      <ul class="dials" aria-label={say('header.dials')} data-coach="dials">
        {header.dials.map((dial) => (
          <Dial key={dial.id} dial={dial} />
        ))}
      </ul>
      <nav aria-label={say('header.menu')}>
        {header.over && (
          <button type="button" class="button brass" onClick={() => desk.judge()}>
            {say('verdict.back')}
          </button>
        )}
        <button
          type="button"
          class="button night"
          onClick={() => {
            desk.dialog.value = { kind: 'goal' };
          }}
        >
          <span>
            {say('header.goal.short')} <span class="goal-rest wide-only">{say('header.goal.rest')}</span>
            {header.alarm !== null && (
              <>
                <i class="alarm" aria-hidden="true" />
                <span class="hidden">. {header.alarm}</span>
              </>
            )}
          </span>
        </button>
        <button
          type="button"
          class="button night"
          aria-label={say('keys.title')}
          onClick={() => {
            desk.dialog.value = { kind: 'keys' };
          }}
        >
          ?
        </button>
        <button type="button" class="button night wide-only" onClick={() => void desk.leave()}>
          {say('header.title-screen')}
        </button>
      </nav>
    </header>
  );
}

/** Tells the style sheet how high the masthead is: on a phone the tabs stop below it, whatever the size of the text. */
function useMasthead() {
  const masthead = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const { current } = masthead;
    if (!current) return;
    // It is told before the first frame too, once the page is laid out: to ask now would lay it out one time more.
    const tell = () => document.documentElement.style.setProperty('--masthead', `${current.offsetHeight}px`);
    const watch = new ResizeObserver(tell);
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return masthead;
}

function Dial({ dial }: { dial: IndicatorData }) {
  const desk = useDesk();
  return (
    <li>
      <button type="button" class="dial" onClick={() => desk.openWhy(dial.id)}>
        <span class="dial-name">{dial.name}</span>
        <span class={`dial-value ${dial.estimate ? 'estimate' : ''}`}>
          {dial.value}
          <Arrows direction={dial.trend.direction} tone={dial.trend.tone} />
        </span>
        <span class={`dial-word tone-${dial.tone}`}>
          {dial.word}
          <span class="hidden">
            , {toneWord(dial.tone)}; {dial.trend.word}
            {dial.trend.direction !== 'flat' && `, ${toneWord(dial.trend.tone)}`}
          </span>
        </span>
      </button>
    </li>
  );
}
