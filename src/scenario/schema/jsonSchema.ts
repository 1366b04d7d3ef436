import { z } from 'zod';
import { effect, SHAPES } from './effect.ts';
import { rootSchema } from './root.ts';
import { SECTIONS, SINGLE } from './sections.ts';

type Json = z.core.JSONSchema.BaseSchema;

/**
 * The schema of any file of a scenario, for editors: every section and key of the root may be there, none must.
 * Made from the schemas that `compile` checks with, so that it cannot say something else.
 */
function jsonSchema(): Json {
  const properties: Record<string, Json> = {};
  for (const [key, schema] of Object.entries(rootSchema.shape)) properties[key] = jsonOf(schema);
  for (const [name, { id, entry }] of Object.entries(SECTIONS)) {
    properties[name] = {
      type: 'object',
      propertyNames: jsonOf(id),
      additionalProperties: { anyOf: [jsonOf(entry), OVERRIDE, REMOVE] },
    };
  }
  for (const [name, schema] of Object.entries(SINGLE)) properties[name] = jsonOf(schema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A file of a Multivector scenario, format 1',
    type: 'object',
    properties,
    additionalProperties: false,
    $defs: { effect: { anyOf: Object.values(SHAPES).map(jsonOf) } },
  };
}

const OVERRIDE: Json = {
  description: 'Changes what was included: maps are merged, lists and values replaced.',
  type: 'object',
  properties: { override: { const: true } },
  required: ['override'],
};

const REMOVE: Json = {
  description: 'Drops what was included.',
  type: 'object',
  properties: { remove: { const: true } },
  required: ['remove'],
  additionalProperties: false,
};

/** Effects hold effects; they are described once. */
function jsonOf(schema: z.ZodType): Json {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: found }) => {
      if (zodSchema !== (effect as z.core.$ZodType)) return;
      for (const key of Object.keys(found)) delete found[key];
      found.$ref = '#/$defs/effect';
    },
  });
  const { $schema: _, $defs: __, ...rest } = json;
  return rest;
}

/** The file's text, as it lies in `scenarios/scenario.schema.json`. */
export function jsonSchemaText(): string {
  return `${JSON.stringify(jsonSchema(), null, 2)}\n`;
}
