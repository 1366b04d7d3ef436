import { z } from 'zod';
import { DEMAND_STAGES } from '../../engine/index.ts';
import { nearest } from '../suggest.ts';
import { amount, condition } from './parts.ts';

/** One thing that a rule, a choice or an initiative does. */
export type EffectData =
  | { change: string; by: number | string; fades?: number | undefined; hidden?: boolean | undefined }
  | { set: string }
  | { clear: string }
  | { phase: string; to: string }
  | { cable: string; in?: number | undefined }
  | { demand: string; to: (typeof DEMAND_STAGES)[number] }
  | { stop: string }
  | { if: string; then: EffectData[]; else?: EffectData[] | undefined }
  | { chance: number | string; then: EffectData[]; else?: EffectData[] | undefined }
  | { over: number; do: EffectData[] }
  | { in: number; do: EffectData[] };

/**
 * An effect is told by its first key. A plain union of shapes would try each shape on each nested list, which takes
 * time that doubles with every level, and would explain a mistake eleven times.
 */
export const effect: z.ZodType<EffectData> = z
  .custom<EffectData>(() => true)
  .superRefine((value, context) => {
    const kind = kindOf(value);
    if (typeof kind !== 'string') {
      context.addIssue({ code: 'custom', message: kind.message, params: { code: 'effect/shape', hint: kind.hint } });
      return;
    }
    const result = SHAPES[kind].safeParse(value);
    if (!result.success) for (const issue of result.error.issues) context.addIssue({ ...issue });
  });

const list = z
  .array(z.lazy(() => effect))
  .min(1, { error: 'must hold at least one effect' })
  .max(60);

/** The optional list of effects of a rule, a choice or an initiative. */
export const effects = z.array(effect).max(60).describe('What happens, in order.');

const reference = z.string().min(1);
const months = z.int().min(1).max(99);

/** The shapes, each under the key that tells it. */
export const SHAPES = {
  change: z.strictObject({
    change: reference.describe('The indicator that changes.'),
    by: amount,
    fades: z.number().min(0.5).max(120).optional().describe('Half-life in months; only for relations.'),
    hidden: z.boolean().optional().describe('True keeps the change out of previews.'),
  }),
  set: z.strictObject({ set: reference.describe('The flag that becomes true.') }),
  clear: z.strictObject({ clear: reference.describe('The flag that becomes false.') }),
  phase: z.strictObject({ phase: reference.describe('The situation.'), to: reference.describe('Its new phase.') }),
  cable: z.strictObject({
    cable: reference.describe('The cable that is sent.'),
    in: z.int().min(0).max(99).optional().describe('Months from now; 0 is the next morning.'),
  }),
  demand: z.strictObject({ demand: reference.describe('The demand.'), to: z.enum(DEMAND_STAGES) }),
  stop: z.strictObject({ stop: reference.describe('The initiative that is stopped.') }),
  // biome-ignore lint/suspicious/noThenProperty: the word of the format; nobody awaits an effect
  if: z.strictObject({ if: condition, then: list, else: list.optional() }),
  // biome-ignore lint/suspicious/noThenProperty: the word of the format; nobody awaits an effect
  chance: z.strictObject({ chance: amount, then: list, else: list.optional() }),
  over: z.strictObject({ over: months.describe('For so many months, beginning with the next.'), do: list }),
  in: z.strictObject({ in: months.describe('Months from now.'), do: list }),
} as const;

type Kind = keyof typeof SHAPES;
const KINDS = Object.keys(SHAPES) as Kind[];

function kindOf(value: unknown): Kind | { message: string; hint: string | null } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { message: 'An effect must be a map such as { change: treasury, by: -40 }.', hint: null };
  }
  const keys = Object.keys(value);
  const found = KINDS.filter((kind) => keys.includes(kind) && !(kind === 'in' && keys.includes('cable')));
  const [kind, second] = found;
  if (kind === undefined) {
    const guesses = keys.map((key) => nearest(key, KINDS)).filter((guess) => guess !== null);
    const flag = keys.includes('flag') ? 'A flag is set by { set: … } and cleared by { clear: … }.' : null;
    const hint = guesses[0] === undefined ? flag : `Did you mean '${guesses[0]}'?`;
    return { message: `An effect must have one of the keys ${KINDS.join(', ')}.`, hint };
  }
  if (second !== undefined) {
    const hint = 'Write them as two effects, one after the other.';
    return { message: `An effect does one thing, but this one has '${kind}' and '${second}'.`, hint };
  }
  return kind;
}
