import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PhaseData, ReportData } from '../../presenters/month.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';
import { Arrows } from '../parts/figures.tsx';

/** Milliseconds for which a phase stands alone before the next appears. */
const PACE = 700;

/** The month passes: its phases, one after the other, while the board shows them. Skippable at any moment. */
export function Report({ report }: { report: ReportData }) {
  const desk = useDesk();
  const reduced = desk.outside.settings.reducedMotion.value;
  const [shown, setShown] = useState(reduced ? report.phases.length : 1);
  const over = desk.session.value?.over ? '.over' : '';
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    button.current?.focus({ preventScroll: true });
    // On a phone the board lies above the desk; it is the board that plays the month.
    window.scrollTo(0, 0);
  }, []);
  useEffect(() => {
    if (reduced || shown >= report.phases.length) return;
    const quiet = isQuiet(report.phases[shown]);
    const timer = setTimeout(() => setShown(shown + 1), quiet ? PACE / 3 : PACE);
    return () => clearTimeout(timer);
  }, [shown, report, reduced]);
  return (
    <div class="stack report">
      <div class="panel-head">
        <h2 class="panel-title">{report.title}</h2>
        <div class="thread" />
      </div>
      <div>
        <button ref={button} type="button" class="button brass" onClick={() => desk.closeReport()}>
          {say(`${shown < report.phases.length ? 'report.skip' : 'report.go'}${over}`)}
        </button>
      </div>
      <ol class="report-phases">
        {report.phases.slice(0, shown).map(({ id, name, happenings, figures }) => (
          <li key={id} class="report-phase">
            <span class="section">{name}</span>
            {happenings.length + figures.length === 0 && <span class="hint">{say('report.quiet')}</span>}
            {happenings.slice(0, 4).map(({ title, grave }, index) => (
              <span key={index} class={grave ? 'report-line tone-danger' : 'report-line'}>
                {title}
              </span>
            ))}
            {figures.length > 0 && (
              <span class="report-figures">
                {figures.map((figure) => (
                  <span key={figure.name}>
                    {figure.name} <Arrows direction={figure.direction} tone={figure.tone} />{' '}
                    <b class={`tone-${figure.tone}`}>{figure.amount}</b>
                  </span>
                ))}
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function isQuiet(phase: PhaseData | undefined): boolean {
  return !phase || phase.happenings.length + phase.figures.length === 0;
}
