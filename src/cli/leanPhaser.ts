import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * The parts of Phaser that the board uses, in the order in which they must load: its modules refer to each other in
 * circles, and `renderer` has to come first. A part named below with an export is offered to `import … from 'phaser'`.
 */
const PARTS: readonly { readonly path: string; readonly exports?: string }[] = [
  { path: 'polyfills/requestVideoFrame' },
  { path: 'renderer' },
  { path: 'const', exports: '{ CANVAS, WEBGL }' },
  { path: 'core/Game', exports: 'Game' },
  { path: 'scene/Scene', exports: 'Scene' },
  { path: 'core', exports: 'Core' },
  // Plugins of a scene register themselves when they load; a scene takes those that are there.
  { path: 'events/EventEmitter' },
  { path: 'scene/ScenePlugin' },
  { path: 'cameras/2d' },
  { path: 'gameobjects/DisplayList' },
  { path: 'gameobjects/UpdateList' },
  { path: 'gameobjects/GameObjectCreator' },
  { path: 'gameobjects/GameObjectFactory' },
  { path: 'gameobjects/graphics/GraphicsFactory' },
  { path: 'gameobjects/image/ImageFactory' },
  { path: 'gameobjects/text/TextFactory' },
  { path: 'tweens/TweenManager' },
];

/** The switches that Phaser's own build sets, with sound left out: the board is silent. */
const FEATURES = {
  'typeof CANVAS_RENDERER': 'true',
  'typeof WEBGL_RENDERER': 'true',
  'typeof WEBGL_DEBUG': 'false',
  'typeof EXPERIMENTAL': 'false',
  'typeof FEATURE_SOUND': 'false',
  'typeof PLUGIN_CAMERA3D': 'false',
  'typeof PLUGIN_FBINSTANT': 'false',
};

const ID = '\0lean-phaser';

/**
 * Builds `phaser` from the parts that the board uses, which nearly halves what the page loads: Phaser's own bundle
 * cannot be shaken, and its package offers no other entry. Only in builds; while developing, Phaser is whole. A part
 * that the board starts to use must be added above, or the build says that `phaser` does not export it.
 */
export function leanPhaser(): Plugin {
  return {
    name: 'lean-phaser',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ define: FEATURES }),
    resolveId: (id) => (id === 'phaser' ? ID : null),
    load(id) {
      if (id !== ID) return null;
      const source = fileURLToPath(new URL('../../node_modules/phaser/src/', import.meta.url));
      return PARTS.map(({ path, exports }, index) => {
        const from = JSON.stringify(`${source}${path}`);
        if (!exports) return `import ${from};`;
        const part = `part${index}`;
        const named = exports.startsWith('{')
          ? `const ${exports} = ${part}; export ${exports};`
          : `export { ${part} as ${exports} };`;
        return `import ${part} from ${from};\n${named}`;
      }).join('\n');
    },
  };
}
