import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';

interface Entry {
  readonly optionalDependencies?: Record<string, string>;
}

/**
 * Tools bring one optional package per platform. When a registry does not hold one of them, npm leaves it out of the
 * lock file without a word, and then `npm ci` refuses every clean clone.
 */
test('the lock file holds the packages of every platform', () => {
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !foldersSeenFrom(path).some((folder) => `${folder}node_modules/${name}` in packages))
      .map((name) => `${path} needs ${name}`),
  );
  expect(missing, 'Choose versions of these packages whose platforms are all published').toEqual([]);
});

/** Where Node looks for packages from node_modules/a/node_modules/b: in b, in a, and at the root. */
function foldersSeenFrom(path: string): string[] {
  const steps = path.split('node_modules/');
  return steps.map((_, end) =>
    steps
      .slice(0, end + 1)
      .join('node_modules/')
      .replace(/[^/]$/, '$&/'),
  );
}
