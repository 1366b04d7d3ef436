import { type Opened, openRun } from '../../src/session/opened.ts';
import { decodeRun, type RulesetFinder } from '../../src/session/runCode.ts';

/** Reads a code and plays it again, as the page does with a link: it opens when it ends where it says. */
export function openCode(text: string, find: RulesetFinder): Opened {
  const decoded = decodeRun(text, find);
  return decoded.ok ? openRun(decoded.ruleset, decoded.run, decoded.finalMark) : { ...decoded, continuable: null };
}
