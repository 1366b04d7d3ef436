import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readScenario, scenarioFolders } from '../../src/cli/scenarioFiles.ts';
import { jsonSchemaText } from '../../src/scenario/schema/jsonSchema.ts';
import { tinyFiles } from './tiny.ts';

test('scenarios/scenario.schema.json is what the schemas say (written anew by vitest --update)', async () => {
  await expect(jsonSchemaText()).toMatchFileSnapshot('../../scenarios/scenario.schema.json');
});

test('every file of a scenario tells editors where the schema is', () => {
  const scenarios = scenarioFolders().flatMap((folder) => [...readScenario(folder, '/').files]);
  for (const [path, text] of scenarios) {
    if (/\/text\/[^/]+$/.test(path)) continue;
    const [, schema] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text.split('\n', 1)[0] ?? '') ?? [];
    expect(schema, path).toBeDefined();
    expect(existsSync(resolve('/', dirname(path), schema ?? '')), path).toBe(true);
  }
  for (const [path, text] of tinyFiles) expect(text, path).toMatch(/^# yaml-language-server: /);
});
