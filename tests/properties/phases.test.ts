import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, programOf } from '../../src/engine/expression/evaluate.ts';
import { compileExpr, copyState, type Expr, type GameState, newGame } from '../../src/engine/index.ts';
import { anyRuleset } from './anyRuleset.ts';

const ruleset = anyRuleset('phases');
const { state: opening } = newGame(ruleset, { seed: 'phases', difficulty: 'easy' });

/** Questions about where situations stand, and choices between numbers by their answers. */
const { question, choice } = fc.letrec<{ question: Expr; choice: Expr }>((tie) => ({
  question: fc.oneof(
    { maxDepth: 4 },
    fc
      .nat(ruleset.situations.length - 1)
      .chain((situation) =>
        fc
          .nat((ruleset.situations[situation]?.phases.length ?? 1) - 1)
          .map((phase): Expr => ({ op: 'phase', situation, phase })),
      ),
    fc.record({ op: fc.constant('not' as const), a: tie('question') }),
    fc.record({ op: fc.constantFrom('and' as const, 'or' as const), a: tie('question'), b: tie('question') }),
  ),
  choice: fc.oneof(
    { maxDepth: 4 },
    fc.integer({ min: -9, max: 9 }).map((value): Expr => ({ op: 'number', value })),
    fc.record({ op: fc.constant('if' as const), a: tie('question'), b: tie('choice'), c: tie('choice') }),
  ),
}));

/** What such an expression means, word for word. */
function meaning(expr: Expr, state: GameState): number {
  switch (expr.op) {
    case 'number':
      return expr.value;
    case 'phase':
      return state.situations[expr.situation]?.phase === expr.phase ? 1 : 0;
    case 'not':
      return meaning(expr.a, state) === 0 ? 1 : 0;
    case 'and':
      return meaning(expr.a, state) !== 0 && meaning(expr.b, state) !== 0 ? 1 : 0;
    case 'or':
      return meaning(expr.a, state) !== 0 || meaning(expr.b, state) !== 0 ? 1 : 0;
    case 'if':
      return meaning(expr.a, state) !== 0 ? meaning(expr.b, state) : meaning(expr.c, state);
    default:
      throw new Error(expr.op);
  }
}

/** Every way in which the situations can stand together. */
function standings(): GameState[] {
  return ruleset.situations.reduce<GameState[]>(
    (states, { phases }, situation) =>
      states.flatMap((state) =>
        phases.map((_, phase) => {
          const other = copyState(state);
          other.situations[situation] = { phase, since: 0 };
          return other;
        }),
      ),
    [opening],
  );
}

test('what hangs on where situations stand is answered at a look as it is word for word', () => {
  const states = standings();
  expect(states.length).toBeGreaterThan(3);
  fc.assert(
    fc.property(question, choice, (asked, chosen) => {
      for (const state of states) {
        expect(compileExpr(asked, ruleset)(state, 0)).toBe(meaning(asked, state));
        expect(holds(programOf(asked, ruleset), state, 0)).toBe(meaning(asked, state) !== 0);
        expect(compileExpr(chosen, ruleset)(state, 0)).toBe(meaning(chosen, state));
      }
    }),
  );
});
