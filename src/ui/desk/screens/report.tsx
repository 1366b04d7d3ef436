import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportData } from '../../presenters/month.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** Milliseconds for which a phase stands alone before the next appears. */
const PACE = 700;

/** The month passes: its phases, one after the other, while the board shows them. Skippable at any moment. */
export function Report({ report }: { report: ReportData }) {
  const desk = useDesk();
  const reduced = desk.outside.settings.reducedMotion.value;
  const [shown, setShown] = useState(reduced ? report.phases.length : 1);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    if (reduced || shown >= report.phases.length) return;
    const quiet = report.phases[shown]?.happenings.length === 0;
    const timer = setTimeout(() => setShown(shown + 1), quiet ? PACE / 3 : PACE);
    return () => clearTimeout(timer);
  }, [shown, report, reduced]);
  return (
    <div class="stack report">
      <div class="panel-head">
        <h2 class="panel-title">{report.title}</h2>
        <div class="thread" />
      </div>
      <ol class="report-phases">
        {report.phases.slice(0, shown).map(({ id, name, happenings }) => (
          <li key={id} class="report-phase">
            <span class="section">{name}</span>
            {happenings.length === 0 && <span class="hint">{say('report.quiet')}</span>}
            {happenings.slice(0, 4).map(({ title, grave }, index) => (
              <span key={index} class={grave ? 'report-line tone-danger' : 'report-line'}>
                {title}
              </span>
            ))}
          </li>
        ))}
      </ol>
      <div>
        <button ref={button} type="button" class="button brass" onClick={() => desk.closeReport()}>
          {say(shown < report.phases.length ? 'report.skip' : 'report.go')}
        </button>
      </div>
    </div>
  );
}
