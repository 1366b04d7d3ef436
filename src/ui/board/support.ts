/** What the browser can do for the board. */

/** The board cannot be shown; the game works without it. */
export class BoardUnavailable extends Error {
  override readonly name = 'BoardUnavailable';
}

/** Names by which software renderers give themselves away when the browser does not. */
const EMULATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * WebGL where the machine accelerates it, a plain canvas elsewhere: emulated WebGL is slower than either.
 * Throws BoardUnavailable when there is no canvas at all.
 */
export function chooseRenderer(): 'webgl' | 'canvas' {
  const probe = document.createElement('canvas');
  const gl = probe.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (gl) {
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    const device = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    if (!EMULATED.test(device)) return 'webgl';
  }
  if (!document.createElement('canvas').getContext('2d')) {
    throw new BoardUnavailable('The browser offers no canvas for the board.');
  }
  return 'canvas';
}
