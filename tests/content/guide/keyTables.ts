import { jsonSchemaText } from '../../../src/scenario/schema/jsonSchema.ts';
import { rootSchema } from '../../../src/scenario/schema/root.ts';

/** As much of JSON Schema as the format uses. */
interface Json {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Json | boolean;
  readonly items?: Json;
  readonly prefixItems?: readonly Json[];
  readonly anyOf?: readonly Json[];
}

const schema = JSON.parse(jsonSchemaText()) as Json;

/** Tables of the keys of a section, made from the schema. */
export function keyTables(section: string): string {
  const json = schema.properties?.[section];
  if (section === 'root') {
    const keys = Object.keys(rootSchema.shape);
    const required = keys.filter(
      (key) => !rootSchema.shape[key as keyof typeof rootSchema.shape].safeParse(undefined).success,
    );
    const properties = Object.fromEntries(keys.map((key) => [key, schema.properties?.[key] ?? {}]));
    return tableOf({ properties, required }, 'root');
  }
  const entry = (json?.additionalProperties as Json | undefined)?.anyOf?.[0] ?? json ?? {};
  return tableOf(entry, json?.additionalProperties ? `${section}.<id>` : section);
}

/** The table of a map, and of the maps and lists inside it. */
function tableOf(json: Json, name: string): string {
  const entries = Object.entries(json.properties ?? {});
  const rows = entries.map(([key, value]) => {
    const needed = json.required?.includes(key) ? 'yes' : '';
    return `| \`${key}\` | ${needed} | ${kindOf(value)} | ${value.description ?? ''} |`;
  });
  const table = [`| ${name} | needed | value | meaning |`, '|---|---|---|---|', ...rows, ''].join('\n');
  const inner = entries.flatMap(([key, value]) => {
    const map = typeof value.additionalProperties === 'object' ? value.additionalProperties : undefined;
    if (map?.properties !== undefined) return [tableOf(map, `${name}.${key}.<id>`)];
    if (value.items?.properties !== undefined) return [tableOf(value.items, `${name}.${key}[]`)];
    return value.properties === undefined ? [] : [tableOf(value, `${name}.${key}`)];
  });
  return [table, ...inner].join('\n');
}

function kindOf(json: Json): string {
  if (json.enum !== undefined) return json.enum.map((word) => `\`${word}\``).join(' ');
  if (json.const !== undefined) return `\`${String(json.const)}\``;
  if (json.anyOf !== undefined)
    return [...new Set(json.anyOf.map(kindOf))].join(' or ').replace('number or text', 'number or expression');
  if (json.items?.$ref !== undefined) return 'effects';
  if (json.type === 'array') return json.prefixItems?.length === 2 ? 'two numbers' : 'list';
  if (json.type === 'object') return 'map';
  if (json.type === 'boolean') return '`true` `false`';
  if (json.type === 'integer' || json.type === 'number') return numberKind(json);
  return json.description?.startsWith('An expression') ? 'condition' : 'text';
}

function numberKind({ type, minimum, maximum }: Json): string {
  const name = type === 'integer' ? 'whole number' : 'number';
  const bounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  return bounded ? `${name}, ${minimum} to ${maximum}` : name;
}
