import { basename } from 'node:path';
import type { Rolldown } from 'vite';

/** The files that the first screen is set in, whatever the language of its texts. */
const FACES = /-latin-(?!ext).*\.woff2$/;

/**
 * Links for what the page will want before it can be read, so that it is on its way while the scripts load: what the
 * first of them fetch as data, and the type, without which the page would be laid out twice. Data that only a later
 * script asks for is left to that.
 */
export function preloads(page: string, bundle: Rolldown.OutputBundle): string[] {
  const outputs = Object.values(bundle);
  const data = outputs.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.json'));
  const first = outputs.flatMap((output) => {
    return output.type === 'chunk' && page.includes(`"./${output.fileName}"`) ? [output.code] : [];
  });
  const wanted = data.filter(({ fileName }) => first.some((code) => code.includes(basename(fileName))));
  const faces = outputs.filter(({ fileName }) => FACES.test(fileName));
  const link = (as: string) => (output: Rolldown.OutputAsset | Rolldown.OutputChunk) =>
    `<link rel="preload" as="${as}" crossorigin href="./${output.fileName}" />`;
  return [...wanted.map(link('fetch')), ...faces.map(link('font'))];
}
