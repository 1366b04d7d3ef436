import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { expect, test } from 'vitest';
import type { CompiledScenario } from '../../src/scenario/compiled.ts';
import type { Files } from '../../src/scenario/gather.ts';
import { scenarioPlugin } from '../../src/scenario/vitePlugin.ts';
import { compileTiny, tinyFiles, tinyWith } from './tiny.ts';

const readerOf = (files: () => Files) => ({
  find: (id: string) => {
    if (id !== 'tiny') throw new Error(`There is no scenario '${id}'.`);
    return { files: files() };
  },
  ids: () => ['tiny'],
  concerns: (path: string) => path.endsWith('.yaml'),
});

function project(id = 'tiny'): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'page-')));
  writeFileSync(
    join(root, 'page.js'),
    `import scenario from 'virtual:scenario/${id}';\nexport const found = scenario;\n`,
  );
  return root;
}

const built = (files: Files, id = 'tiny') => builtIn(project(id), files);

async function builtIn(root: string, files: Files) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin(readerOf(() => files))],
    build: { write: false, minify: false, lib: { entry: join(root, 'page.js'), formats: ['es'], fileName: 'page' } },
  });
  const outputs = [result].flat().flatMap((item) => ('output' in item ? item.output : []));
  return {
    code: outputs.flatMap((item) => (item.type === 'chunk' ? [item.code] : [])).join('\n'),
    data: outputs.flatMap((item) => (item.type === 'asset' ? [String(item.source)] : [])),
  };
}

test('a page gets the scenario compiled, as a file of data, and neither parser nor schema', async () => {
  const { code, data } = await built(tinyFiles);
  // Of the experiments, only what a debrief can read off a run.
  const { claims, ...others } = compileTiny();
  const [claim] = claims.claims;
  const measures = claim?.measures.filter(({ id }) => ['pay', 'cuts', 'fallen', 'quiet'].includes(id));
  const readable = { claims: [{ ...claim, arms: [], expectations: [], measures }], origins: [], effectLists: [] };
  expect(data.map((text) => JSON.parse(text))).toEqual([{ ...others, claims: readable }]);
  expect(code).toContain('fetch(');
  expect(code.length).toBeLessThan(1000);
});

test('a scenario of the list is fetched whenever it is asked for: what fails once must not fail for good', async () => {
  const root = project();
  writeFileSync(join(root, 'page.js'), `export { scenarios } from 'virtual:scenario';\n`);
  const { code, data } = await builtIn(root, tinyFiles);
  expect(data).toHaveLength(1);
  expect(code).toMatch(/async \(\) => await \(await fetch\(/);
  expect(code).not.toMatch(/= await/);
});

test('of the experiments a page gets what a debrief says: expectations only where one run can tell', async () => {
  const claim = (id: string, more: string) =>
    `  ${id}: { text: A, method: A, sources: [assumption], policy: passive, runs: 10, until: 2025-05, arms: { game: {} }, ` +
    `measures: { fallen: { name: Fallen, ended: [collapse] } }, expect: [{ that: A, of: game, below: 0.2 }]${more} }\n`;
  const to = `claims:\n${claim('T1', '')}${claim('T2', ', conditional: true')}`;
  const { data } = await built(tinyWith({ file: 'tiny/claims.yaml', from: 'claims:\n', to }));
  const found = (JSON.parse(data[0] ?? '') as CompiledScenario).claims.claims;
  expect(found.map(({ id, arms, expectations }) => [id, arms.length, expectations.length])).toEqual([
    ['T1', 0, 1],
    ['T2', 0, 0],
    ['C1', 0, 0],
  ]);
});

test('problems fail the build and are told as everywhere', async () => {
  const files = tinyWith({ file: 'tiny/desk.yaml', from: 'dossier: river', to: 'dossier: riverr' });
  await expect(built(files)).rejects.toThrow(
    /tiny\/desk.yaml:13:14: error ref\/unknown-dossier: There is no dossier 'riverr'/,
  );
});

test('two scenarios of one id fail the build: saved games and the list know them by it', async () => {
  const reader = { find: () => ({ files: tinyFiles }), ids: () => ['tiny', 'tiny-two'], concerns: () => false };
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'page-')));
  writeFileSync(join(root, 'page.js'), `export { scenarios } from 'virtual:scenario';\n`);
  const lib = { entry: join(root, 'page.js'), formats: ['es'] as const };
  const building = build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [scenarioPlugin(reader)],
    build: { write: false, lib: { ...lib, formats: [...lib.formats], fileName: 'page' } },
  });
  await expect(building).rejects.toThrow(
    /tiny\/scenario.yaml:\d+:5: error id\/folder: .* this folder is called 'tiny-two'/,
  );
});

test('a scenario that does not exist fails the build', async () => {
  await expect(built(tinyFiles, 'tinny')).rejects.toThrow(/There is no scenario 'tinny'/);
});

test('while developing, a changed file compiles anew and loads the page again', async () => {
  let files = tinyFiles;
  const root = project();
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'silent',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [scenarioPlugin(readerOf(() => files))],
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { client } = server.environments;
    const request = () => client.transformRequest('virtual:scenario/tiny');
    expect((await request())?.code).toContain('The Ford');
    const sent: unknown[] = [];
    client.hot.send = (payload: unknown) => void sent.push(payload);
    files = tinyWith({ file: 'tiny/scenario.yaml', from: 'title: The Ford', to: 'title: The Bridge' });
    const plugin = client.plugins.find(({ name }) => name === 'multivector-scenario');
    const hook = plugin?.hotUpdate;
    if (typeof hook !== 'function') throw new Error('The plugin has no hotUpdate.');
    const options = { type: 'update' as const, timestamp: 0, modules: [], read: () => '', server };
    expect(await hook.call({ environment: client } as never, { ...options, file: '/a/tiny/scenario.yaml' })).toEqual(
      [],
    );
    expect(sent).toEqual([{ type: 'full-reload' }]);
    expect((await request())?.code).toContain('The Bridge');
    expect(await hook.call({ environment: client } as never, { ...options, file: '/a/style.css' })).toBeUndefined();
    expect(sent).toHaveLength(1);
    // One that does not compile is left out of the list, and the page says why.
    files = tinyWith({ file: 'tiny/desk.yaml', from: 'dossier: river', to: 'dossier: riverr' });
    expect((await client.transformRequest('virtual:scenario'))?.code).not.toContain('The Ford');
    expect(sent[1]).toMatchObject({
      type: 'error',
      err: { loc: { file: 'tiny/desk.yaml', line: 13 }, message: expect.stringContaining("no dossier 'riverr'") },
    });
  } finally {
    await server.close();
  }
});
