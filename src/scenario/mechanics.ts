import { canonical, hashText, type Ruleset } from '../engine/index.ts';

/** What is said about a thing without changing how it works. */
const SILENT: ReadonlySet<string> = new Set([
  'sources',
  'bands',
  'group',
  'unit',
  'better',
  'dossier',
  'track',
  'leans',
  'gauges',
]);

/** 16 hexadecimal digits over everything that can change the course of a game. */
export function hashOf(rules: Omit<Ruleset, 'hash'>): string {
  const { policies: _, ...mechanics } = rules;
  return hashText(
    canonical(JSON.parse(JSON.stringify(mechanics, (key, value) => (SILENT.has(key) ? undefined : value)))),
  );
}
