import { useState } from 'preact/hooks';
import type { IndicatorData } from '../../presenters/indicator.ts';
import { type GroupData, presentGroups, presentOthers } from '../../presenters/indicators.ts';
import { say, sayCount } from '../../presenters/say.ts';
import { toneWord } from '../../presenters/tone.ts';
import { useCourse, useDesk } from '../context.ts';
import { Arrows, Spark } from '../parts/figures.tsx';
import { PanelHead } from '../parts/panelHead.tsx';

/** Up to so many need no choice of a group. */
const FEW = 20;

/** The numbers that the scenario lists, by group, then the others folded away; each opens its causes. */
export function IndicatorsPanel() {
  const desk = useDesk();
  const course = useCourse();
  const groups = presentGroups(desk.book, course);
  const [only, setOnly] = useState<string | null>(null);
  const shown = only === null ? groups : groups.filter(({ id }) => id === only);
  return (
    <div class="stack">
      <PanelHead title={say('indicators.title')}>
        {count(groups) > FEW && (
          <fieldset class="chips">
            <legend class="hidden">{say('indicators.group')}</legend>
            {[{ id: null, name: say('indicators.all') }, ...groups].map(({ id, name }) => (
              <button key={id} type="button" class="chip" aria-pressed={only === id} onClick={() => setOnly(id)}>
                {name}
              </button>
            ))}
          </fieldset>
        )}
      </PanelHead>
      <Groups groups={shown} />
      {only === null && <Others groups={presentOthers(desk.book, course)} />}
    </div>
  );
}

function Others({ groups }: { groups: readonly GroupData[] }) {
  if (groups.length === 0) return null;
  return (
    <details class="fold">
      <summary class="link">{sayCount('indicators.others', count(groups))}</summary>
      <div class="stack">
        <p class="hint">{say('indicators.others.text')}</p>
        <Groups groups={groups} />
      </div>
    </details>
  );
}

function count(groups: readonly GroupData[]): number {
  return groups.reduce((sum, { indicators }) => sum + indicators.length, 0);
}

function Groups({ groups }: { groups: readonly GroupData[] }) {
  const course = useCourse();
  return (
    <>
      {groups.map((group) => (
        <section key={group.id}>
          <h3 class="section">{group.name}</h3>
          <ul>
            {group.indicators.map((indicator) => (
              <Row key={indicator.id} indicator={indicator} turns={course.now.turns} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Row({ indicator, turns }: { indicator: IndicatorData; turns: number }) {
  const desk = useDesk();
  const { trend } = indicator;
  return (
    <li>
      <button type="button" class="indicator" onClick={() => desk.openWhy(indicator.id)}>
        <span class="indicator-name">{indicator.name}</span>
        <span class={`indicator-value ${indicator.estimate ? 'estimate' : ''}`}>{indicator.value}</span>
        <span class="indicator-spark">
          <Spark
            course={indicator.course}
            width={72}
            height={28}
            turns={Math.min(turns + 1, Math.max(indicator.course.length, 8))}
          />
        </span>
        <span class={`indicator-word tone-${indicator.tone}`}>
          {indicator.word}
          {indicator.estimate && <span class="soft"> ({say('indicators.estimate')})</span>}
        </span>
        <span class={`indicator-trend tone-${trend.tone}`}>
          <Arrows direction={trend.direction} tone={trend.tone} /> {trend.change || trend.word}
          <span class="hidden">, {toneWord(trend.tone)}</span>
        </span>
      </button>
    </li>
  );
}
