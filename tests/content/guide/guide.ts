import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CODES } from '../../../src/scenario/codes.ts';
import type { Files } from '../../../src/scenario/gather.ts';
import { keyTables } from './keyTables.ts';

const path = fileURLToPath(new URL('../../../scenarios/README.md', import.meta.url));

/** The designers' guide. */
export const guide = readFileSync(path, 'utf8');

/** The guide's blocks of YAML: each names its file, as seen from the folder of the mill, in a comment. */
function blocks(): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, block = ''] of guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)) {
    const name = /^# ([\w./-]+\.yaml)$/m.exec(block)?.[1];
    if (name === undefined) throw new Error(`A block of the guide does not name its file:\n${block}`);
    files.set(name, block);
  }
  return files;
}

/** The scenario that the guide explains part by part. */
export function guideFiles(): Files {
  const mill = [...blocks()].filter(([name]) => !name.startsWith('../') || name.startsWith('../library/'));
  return new Map(mill.map(([name, block]) => [name.replace('../', ''), block]));
}

/** The lesson that the guide makes from the project's libraries, without these. */
export function lessonFiles(): Files {
  const lesson = [...blocks()].filter(([name]) => name.startsWith('../six-months/'));
  return new Map(lesson.map(([name, block]) => [name.replace('../', ''), block]));
}

/** The code spans of the first column of a section's table. */
export function firstColumn(heading: string): string[] {
  const section = guide.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `(.+?)` \|/gm)].map(([, code = '']) => code);
}

/** The guide with its generated parts made anew. */
export function guideAnew(): string {
  return guide.replace(
    /(<!-- (keys: (\w+)|codes|contents) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, open, what, section, close) => {
      const made = section !== undefined ? keyTables(section) : what === 'codes' ? codeTable() : contents();
      return `${open}${made}${close}`;
    },
  );
}

/** The headings outside of blocks, as links that the sites of repositories make of them. */
function contents(): string {
  const prose = guide.replace(/^```[\s\S]*?^```$/gm, '');
  const lines = [...prose.matchAll(/^(##|###) (.+)$/gm)].map(([, level, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-');
    return `${level === '##' ? '' : '  '}- [${heading}](#${anchor})`;
  });
  return `${lines.join('\n')}\n`;
}

function codeTable(): string {
  const rows = Object.entries(CODES).map(
    ([code, { severity, meaning }]) => `| \`${code}\` | ${severity} | ${meaning} |`,
  );
  return ['| code | kind | meaning |', '|---|---|---|', ...rows, ''].join('\n');
}
