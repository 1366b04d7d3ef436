import { useEffect, useState } from 'preact/hooks';
import { assumptionOf, nextQuestion, presentAssumptions, presentForecast } from '../../presenters/forecast.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { EndingList } from '../parts/endingList.tsx';
import { FigureFans } from '../parts/figureFans.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { ProgressBar } from '../parts/progressBar.tsx';
import { QuestionRow } from '../parts/question.tsx';

const PAGES = ['questions', 'figures', 'endings'] as const;
type Page = (typeof PAGES)[number];

/** A thousand futures under a stated assumption, and the player's own forecasts beside them. */
export function ForecastsPanel() {
  const desk = useDesk();
  const course = useCourse();
  const { outlooks } = desk;
  const [page, setPage] = useState<Page>('questions');
  const [asked, setAsked] = useState<string | null>(null);
  const [inTurn, setInTurn] = useState(false);
  const state = desk.session.value?.state ?? null;
  const peeked = desk.session.value?.peeked ?? [];
  const policy = assumptionOf(desk.book, outlooks.policy.value).id;
  const over = course.now.over !== null;
  useEffect(() => {
    if (state && !state.over) outlooks.play(desk.book.ruleset, state, policy);
  }, [state, policy]);
  const forecast = over ? null : outlooks.forecast.value;
  const data = presentForecast(desk.book, course, forecast, outlooks.morning.value, peeked);
  const sealed = data.questions.filter((question) => question.sealed).map(({ id }) => id);
  const next = nextQuestion(data.questions, asked);
  return (
    <div class="stack forecasts">
      <PanelHead title={say('forecast.title')}>
        <p class="soft">{say(over ? 'forecast.over' : 'forecast.about')}</p>
      </PanelHead>
      {!over && <Assumption policy={policy} base={data.base} />}
      {data.invitation && asked === null && page === 'questions' && (
        <div class="invitation">
          <p>
            <strong>{say('forecast.invitation')}</strong> {data.invitation}
          </p>
          <button
            type="button"
            class="button brass"
            onClick={() => {
              setInTurn(true);
              setAsked(nextQuestion(data.questions, null));
            }}
          >
            {say('forecast.invitation.go')}
          </button>
        </div>
      )}
      {!over && (
        <fieldset class="chips">
          <legend class="hidden">{say('forecast.title')}</legend>
          {PAGES.map((name) => (
            <button key={name} type="button" class="chip" aria-pressed={page === name} onClick={() => setPage(name)}>
              {say(`forecast.${name}`)}
            </button>
          ))}
        </fieldset>
      )}
      {page === 'questions' && (
        <>
          <ul class="questions" aria-label={say('forecast.questions')}>
            {data.questions.map((question) => (
              <QuestionRow
                key={question.id}
                question={question}
                open={!over}
                asked={asked === question.id}
                ask={(open) => {
                  setInTurn(false);
                  setAsked(open ? question.id : null);
                }}
                onShow={() => desk.peek([question.id])}
                onFiled={() => {
                  desk.peek([question.id]);
                  setAsked(inTurn ? next : null);
                }}
              />
            ))}
          </ul>
          {sealed.length > 1 && (
            <div>
              <button type="button" class="link label" onClick={() => desk.peek(sealed)}>
                {say('forecast.sealed.all')}
              </button>
            </div>
          )}
          <section class="stack-small">
            <h3 class="section">{say('forecast.score')}</h3>
            <p>{data.score.sentence}</p>
            {data.score.unaided !== null && <p>{data.score.unaided}</p>}
            <p class="hint">{say('forecast.score.meaning')}</p>
          </section>
        </>
      )}
      {page === 'figures' && <FigureFans />}
      {page === 'endings' && <EndingList endings={data.endings} />}
    </div>
  );
}

/** Who is assumed to govern, and how far the analysts have come. */
function Assumption({ policy, base }: { policy: string; base: string }) {
  const desk = useDesk();
  const { outlooks } = desk;
  const state = desk.session.value?.state;
  const share = outlooks.progress.value;
  return (
    <div class="assumption">
      <div class="row">
        <label class="label" for="assumption">
          {say('forecast.assumption')}
        </label>
        <select
          id="assumption"
          class="input grow"
          value={policy}
          onChange={(event) => {
            outlooks.policy.value = event.currentTarget.value;
          }}
        >
          {presentAssumptions(desk.book).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="assumption-state">
        {share !== null && (
          <ProgressBar
            label={say('forecast.playing')}
            share={share}
            text={say('forecast.played', { n: Math.round(share * 100) })}
          />
        )}
        {outlooks.failed.value && (
          <p class="alert" role="alert">
            {say('forecast.failed')}
          </p>
        )}
        <div class="row">
          <p class="hint" role="status">
            {share === null ? base : say('forecast.working')}
          </p>
          {share !== null && (
            <button type="button" class="link label" onClick={() => outlooks.stop()}>
              {say('forecast.stop')}
            </button>
          )}
        </div>
        {share === null && state && outlooks.state.value !== state && (
          <button type="button" class="button" onClick={() => outlooks.play(desk.book.ruleset, state, policy)}>
            {say('forecast.play')}
          </button>
        )}
      </div>
    </div>
  );
}
