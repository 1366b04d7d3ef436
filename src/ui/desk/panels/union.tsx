import { nearestDangers } from '../../presenters/dangers.ts';
import { type DemandData, demandsPage, presentTracks } from '../../presenters/demands.ts';
import { say } from '../../presenters/say.ts';
import { useCourse, useDesk } from '../context.ts';
import { Letter } from '../parts/letter.tsx';
import { Nearest } from '../parts/nearest.tsx';
import { OptionRow } from '../parts/option.tsx';
import { PanelHead } from '../parts/panelHead.tsx';
import { Prose } from '../parts/prose.tsx';

/** What is demanded, by track: what was signed, what is implemented, how long the patience lasts. */
export function UnionPanel() {
  const desk = useDesk();
  const page = demandsPage(desk.book);
  const course = useCourse();
  const tracks = presentTracks(desk.book, course);
  const threats = nearestDangers(desk.book, course).filter(({ kind }) => kind === 'absorption');
  const all = tracks.flatMap(({ demands }) => demands);
  const opened = desk.target.value ?? all.find(({ stage }) => stage === 'raised')?.id;
  return (
    <div class="stack">
      <PanelHead title={page.name}>
        <p class="soft">{page.text}</p>
      </PanelHead>
      {threats.length > 0 && <Nearest dangers={threats} />}
      {tracks.map((track) => (
        <section key={track.id} class="stack-small">
          <h3 class="section">{track.name}</h3>
          <p class="hint">{track.meaning}</p>
          <div>
            {track.demands.map((demand) => (
              <Demand key={demand.id} demand={demand} open={demand.id === opened} />
            ))}
          </div>
          {track.demands.length === 0 && <p>{say('union.none')}</p>}
          {track.dormant && <p class="fallback">{track.dormant}</p>}
        </section>
      ))}
    </div>
  );
}

function Demand({ demand, open }: { demand: DemandData; open: boolean }) {
  return (
    <Letter
      open={open}
      head={
        <>
          <h4 class="letter-title">{demand.name}</h4>
          <span class="letter-meta">
            <span class={demand.stage === 'raised' ? 'pressing' : undefined}>{demand.stageText}</span>
            <span>{demand.due ?? demand.since}</span>
            <span>{demand.progress}</span>
          </span>
        </>
      }
    >
      <p>
        <Prose>{demand.text}</Prose>
      </p>
      {demand.patience && (
        <p class="patience">
          <span>{demand.patience.of}</span>
          <span class={`meter tone-${demand.patience.tone}`} aria-hidden="true">
            {[1, 2, 3].map((step) => (
              <i key={step} class={step <= (demand.patience?.left ?? 0) ? undefined : 'gone'} />
            ))}
          </span>
          <span class={`tone-${demand.patience.tone}`}>{demand.patience.word}</span>
        </p>
      )}
      <ul class="steps" aria-label={say('union.steps')}>
        {demand.steps.map((step) => (
          <li key={step.name} class={step.state}>
            <span>
              {step.name}, {step.text}
            </span>
          </li>
        ))}
      </ul>
      {demand.stances.length > 0 && (
        <div>
          {demand.stances.map((stance) => (
            <OptionRow key={stance.key} option={stance} label={`${stance.label}: ${demand.name}`} />
          ))}
        </div>
      )}
      {demand.stage === 'raised' && <p class="fallback">{say('union.silence')}</p>}
    </Letter>
  );
}
