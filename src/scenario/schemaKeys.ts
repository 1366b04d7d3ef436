import type { z } from 'zod';
import { SHAPES } from './schema/effect.ts';
import type { Tree } from './tree.ts';

/** The keys that the schema knows at a path, for "did you mean". */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[], tree: Tree | undefined): string[] {
  let here: unknown = schema;
  for (const step of path) here = inner(here, step);
  const known = unwrap(here)?.shape;
  if (known !== undefined) return Object.keys(known);
  // An effect: its shape is told by its keys.
  const shapes = Object.entries(SHAPES).filter(([key]) => tree?.kind === 'map' && tree.entries.has(key));
  return shapes.flatMap(([, { shape }]) => Object.keys(shape));
}

/** What the schema says of the value at a path; null where it says nothing. */
export function descriptionAt(schema: z.ZodType, path: readonly (string | number)[]): string | null {
  let here: unknown = schema;
  for (const step of path) here = inner(here, step);
  return (here as z.ZodType | undefined)?.description ?? null;
}

interface Inside {
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly items?: readonly unknown[];
}

/** The definition behind optional and other wrappers. */
function unwrap(schema: unknown): Inside | undefined {
  let def = (schema as { readonly def?: Inside } | undefined)?.def;
  while (def?.innerType !== undefined) def = (def.innerType as { readonly def?: Inside }).def;
  return def;
}

function inner(schema: unknown, step: string | number): unknown {
  const def = unwrap(schema);
  if (def?.shape !== undefined) return def.shape[step];
  return def?.element ?? def?.valueType ?? (typeof step === 'number' ? def?.items?.[step] : undefined);
}
