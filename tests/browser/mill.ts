import type { BrowserContext } from 'playwright-core';
import { compile } from '../../src/scenario/compile.ts';
import { guideFiles } from '../content/guide/guide.ts';
import { compiledOf } from '../content/tiny.ts';
import { type Visit, visit } from './visit.ts';

/**
 * Opens the game with the guide's mill in the place of the scenario that is loaded first, without some of its files.
 */
export async function visitMill(
  context: BrowserContext,
  url: string,
  options: { coach?: boolean; without?: RegExp } = {},
): Promise<Visit> {
  const { without = /board/ } = options;
  const files = new Map([...guideFiles()].filter(([name]) => !without.test(name)));
  const json = JSON.stringify(compiledOf(compile(files)));
  await context.route(/the-window[^/]*\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  return visit(context, url, options);
}
