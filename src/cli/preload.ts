import type { Rolldown } from 'vite';

/**
 * Links for what the page's first scripts will fetch as data: so that it is on its way while they load. Data that only a
 * later script asks for is left to that.
 */
export function preloads(page: string, bundle: Rolldown.OutputBundle): string[] {
  const outputs = Object.values(bundle);
  const data = outputs.filter(({ type, fileName }) => type === 'asset' && fileName.endsWith('.json'));
  const first = outputs.flatMap((output) => {
    return output.type === 'chunk' && page.includes(`"./${output.fileName}"`) ? [output.code] : [];
  });
  return data
    .map(({ fileName }) => fileName)
    .filter((fileName) => first.some((code) => code.includes(fileName.slice(fileName.lastIndexOf('/') + 1))))
    .map((fileName) => `<link rel="preload" as="fetch" crossorigin href="./${fileName}" />`);
}
