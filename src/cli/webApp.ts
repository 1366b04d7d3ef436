import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { BUILD_LIST } from '../offline/build.ts';
import { preloads } from './preload.ts';
import { sealBuild } from './sealBuild.ts';

const WORKER = 'serviceWorker.js';
const MANIFEST = 'manifest.webmanifest';
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What an installed game is called and looks like. Addresses are relative: the game is at home in any folder. */
const ABOUT = {
  name: 'Multivector',
  short_name: 'Multivector',
  description: 'A turn-based strategy game of diplomacy, played in the browser.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#14161b',
  theme_color: '#14161b',
  categories: ['games', 'education'],
};

const ICONS = [
  { file: 'icon-192.png', sizes: '192x192', purpose: 'any' },
  { file: 'icon-512.png', sizes: '512x512', purpose: 'any' },
  { file: 'maskable-512.png', sizes: '512x512', purpose: 'maskable' },
];
const TOUCH_ICON = 'touch-180.png';

/** Makes the build installable and playable without a network: manifest, icons, service worker, list of files. */
export function webApp(): Plugin {
  return {
    name: 'web-app',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const html = bundle['index.html'];
        if (html?.type !== 'asset') return this.error('The build has no index.html.');

        const files = new Map<string, Uint8Array | string>();
        const icon = (file: string): string => {
          const source = readFileSync(at(`assets/icons/${file}`));
          const path = this.getFileName(this.emitFile({ type: 'asset', name: file, source }));
          files.set(path, source);
          return path;
        };
        const touch = icon(TOUCH_ICON);
        const icons = ICONS.map(({ file, ...use }) => ({ src: icon(file), type: 'image/png', ...use }));
        const manifest = JSON.stringify({ ...ABOUT, icons });
        this.emitFile({ type: 'asset', fileName: MANIFEST, source: manifest });
        files.set(MANIFEST, manifest);
        const links = [
          ...preloads(String(html.source), bundle),
          `<link rel="manifest" href="./${MANIFEST}" />`,
          `<link rel="apple-touch-icon" href="./${touch}" />`,
        ].join('\n    ');
        for (const output of Object.values(bundle)) {
          if (output === html || output.fileName.endsWith('.map')) continue;
          files.set(output.fileName, output.type === 'chunk' ? output.code : output.source);
        }
        const sealed = sealBuild(
          String(html.source).replace('</head>', () => `  ${links}\n  </head>`),
          files,
        );
        html.source = sealed.page;
        this.emitFile({ type: 'asset', fileName: BUILD_LIST, source: JSON.stringify(sealed.build) });
        // Beside the page, as a worker may serve only what is below it; in no list, as it serves every build.
        this.emitFile({ type: 'asset', fileName: WORKER, source: await buildWorker() });
      },
    },
  };
}

/** The service worker as one classic script: not every browser takes one with imports. */
async function buildWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: at('src/offline/serviceWorker.ts'), output: { format: 'iife' } },
    },
  });
  const [script] = 'output' in built ? built.output : [];
  if (!script) throw new Error('The service worker could not be built.');
  return script.code;
}
