import { holds } from '../expression/evaluate.ts';
import type { Turn } from '../machine.ts';

/** Settles filed forecasts: true as soon as the question's condition holds, false when its horizon has passed. */
export function settleForecasts(t: Turn): void {
  const { state, machine } = t;
  for (const forecast of state.forecasts) {
    const question = machine.questions[forecast.question];
    if (!question || forecast.came !== null) continue;
    const came = holds(question.holds, state, 0);
    const passed = state.over !== null || state.turn + 1 >= forecast.turn + question.horizon;
    if (!came && !passed) continue;
    forecast.came = came;
    t.sink?.({ type: 'forecast', turn: state.turn, question: forecast.question, percent: forecast.percent, came });
  }
}
