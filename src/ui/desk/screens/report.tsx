import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportData } from '../../presenters/month.ts';
import { say } from '../../presenters/say.ts';
import { useDesk } from '../context.ts';

/** Milliseconds for which a phase stands alone before the next appears. */
const PACE = 650;

/** The month passes: its phases, one after the other, over the board that shows them. Skippable at any moment. */
export function Report({ report }: { report: ReportData }) {
  const desk = useDesk();
  const reduced = desk.outside.settings.reducedMotion.value;
  const phases = report.phases.filter(({ happenings }) => happenings.length > 0);
  const [shown, setShown] = useState(reduced ? phases.length : 1);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  useEffect(() => {
    if (reduced || shown >= phases.length) return;
    const timer = setTimeout(() => setShown(shown + 1), PACE);
    return () => clearTimeout(timer);
  }, [shown, phases.length, reduced]);
  return (
    <section class="board-report report sheet" aria-label={report.title}>
      <div class="report-head">
        <h2>{report.title}</h2>
        <button ref={button} type="button" class="button brass" onClick={() => desk.closeReport()}>
          {say('report.skip')}
        </button>
      </div>
      <ol>
        {phases.slice(0, shown).map(({ id, name, happenings }) => (
          <li key={id} class="report-phase">
            <span class="section">{name}</span>
            <span>
              {happenings.slice(0, 3).map(({ title }, index) => (
                <span key={index} class="report-line">
                  {title}
                </span>
              ))}
            </span>
          </li>
        ))}
        {phases.length === 0 && (
          <li class="report-phase">
            <span class="quiet">{say('brief.quiet')}</span>
          </li>
        )}
      </ol>
    </section>
  );
}
