import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../src/scenario/compile.ts';
import { problemsOf, tinyFiles } from './tiny.ts';

/** Whatever a file holds: problems come back, soon, and nothing is thrown or changed. */
function survives(text: string): void {
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const started = performance.now();
  const result = compile(new Map([...tinyFiles, ['tiny/hostile.yaml', text]]));
  // Generous: it tells a hang from slowness, not fast from slow.
  expect(performance.now() - started).toBeLessThan(20_000);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect('polluted' in {}).toBe(false);
  if (!result.ok) expect(result.problems.length).toBeGreaterThan(0);
}

const MEGABYTE = 1024 * 1024;
const filled = (piece: string) => piece.repeat(Math.floor((MEGABYTE - 100) / piece.length));

describe('files of the largest size that abuse one thing', () => {
  test.each([
    ['open brackets', filled('[')],
    ['open braces', filled('{')],
    ['items in items', filled('- ')],
    ['keys in keys', filled('? ')],
    ['brackets in a value', `rules: ${filled('[')}`],
    ['deep indentation', Array.from({ length: 1400 }, (_, level) => `${' '.repeat(level)}a:`).join('\n')],
    ['many keys', `rules:\n${Array.from({ length: 90_000 }, (_, id) => `  r${id}:`).join('\n')}`],
    ['the same key', `rules:\n${filled('  a: 1\n')}`],
    ['unknown sections', Array.from({ length: 90_000 }, (_, id) => `x${id}:`).join('\n')],
    ['anchors', filled('- &a b\n')],
    ['aliases', `a: &a x\nb: [${filled('*a, ')}]`],
    ['tags', filled('- !!js/function x\n')],
    ['documents', filled('---\n')],
    ['directives', filled('%YAML 1.2\n')],
    ['an open quote', `a: "${filled('x')}`],
    ['escapes', `a: "${filled('\\x41')}"`],
    ['a long key', `${filled('k')}: 1`],
    ['a long number', `rules: ${filled('9')}`],
    ['carriage returns', filled('\r')],
    ['tabs', filled('\t')],
    ['colons', filled(': ')],
    ['comments', filled('# \n')],
    ['byte order marks', filled('\uFEFF')],
    ['lone surrogates', filled('\uD800')],
    ['zero bytes', filled('\0')],
  ])('%s', (_, text) => survives(text), 60_000);

  test('a file of more than a MiB is not even read', () => {
    expect(problemsOf(new Map([...tinyFiles, ['tiny/hostile.yaml', filled('# \n').repeat(2)]]))).toMatchObject([
      { code: 'file/too-large', file: 'tiny/hostile.yaml', line: 1 },
    ]);
  });
});

test('aliases that multiply are refused, not followed', () => {
  const levels = Array.from(
    { length: 12 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`)}]`,
  );
  const codes = problemsOf(new Map([...tinyFiles, ['tiny/hostile.yaml', `l0: &l0 x\n${levels.join('\n')}`]])).map(
    ({ code }) => code,
  );
  expect(new Set(codes)).toEqual(new Set(['yaml/unsupported']));
});

test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'])(
  'the key %s is refused wherever it stands',
  (name) => {
    for (const text of [
      `${name}: { polluted: 1 }`,
      `rules:\n  ${name}: { polluted: 1 }`,
      `rules: { a: { "${name}": { polluted: 1 } } }`,
    ]) {
      const codes = problemsOf(new Map([...tinyFiles, ['tiny/hostile.yaml', text]])).map(({ code }) => code);
      expect(codes).toContain('yaml/key');
      survives(text);
    }
  },
);

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'])(
  '%s is no name in an expression',
  (name) => {
    for (const when of [name, `flag.${name}`, `${name}.x`, `${name}(1)`, `world.D1 == "${name}"`, `${name} == "x"`]) {
      const text = `rules: { a: { name: A, phase: war, when: '${when}', effects: [{ set: toll_granted }], sources: [assumption] } }`;
      const problems = problemsOf(new Map([...tinyFiles, ['tiny/hostile.yaml', text]]));
      expect(problems.map(({ code }) => code).join()).toMatch(/ref\/unknown-|expr\//);
    }
  },
);

describe('anything at all', () => {
  test('as a file', () => {
    const piece = fc.constantFrom(
      ...[
        'rules:',
        'cables:',
        '  a:',
        '\n',
        ' ',
        '- ',
        '[',
        ']',
        '{',
        '}',
        ': ',
        ', ',
        '"',
        "'",
        '&a',
        '*a',
        '!!',
        '|',
        '>',
        '#',
        '<<',
        '---',
        '%',
      ],
      ...[
        'when',
        'effects',
        'change',
        'by',
        'treasury',
        '1',
        'true',
        'null',
        '~',
        '.inf',
        '.nan',
        '0x1',
        'sources',
        'override: true',
        'remove: true',
      ],
    );
    const soup = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 });
    fc.assert(
      fc.property(soup, (pieces) => survives(pieces.join(''))),
      { numRuns: 150 },
    );
  }, 60_000);

  test('as a well-formed file of the wrong shape', () => {
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom<unknown>(null, true, 3, -1e9, 'x', 'treasury', '3 > 2', [], {}),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom(
            'a',
            'effects',
            'change',
            'if',
            'then',
            'choices',
            'when',
            'name',
            'range',
            'bands',
            'in',
            'do',
          ),
          tie('tree'),
          { maxKeys: 4 },
        ),
      ),
    }));
    const section = fc.constantFrom(
      'rules',
      'cables',
      'indicators',
      'situations',
      'verdict',
      'board',
      'display',
      'leans',
      'sources',
      'table',
      'demands',
      'difficulties',
    );
    fc.assert(
      fc.property(fc.dictionary(section, tree, { maxKeys: 4 }), (content) => survives(JSON.stringify(content))),
      { numRuns: 100 },
    );
  }, 60_000);

  test('as an expression', () => {
    const piece = fc.constantFrom(
      ...[
        'treasury',
        'war',
        'flag.toll_granted',
        'world.D1',
        '"truce"',
        '1',
        '2.5',
        'min(',
        'ramp(',
        ')',
        '(',
        ',',
        '+',
        '-',
        '*',
        '/',
        '%',
      ],
      ...[
        '<',
        '>=',
        '==',
        '!=',
        '&&',
        '||',
        '!',
        '?',
        ':',
        '.',
        '[',
        ']',
        '{',
        '}',
        ' in ',
        'has(',
        '.map(',
        '0',
        '1e99',
        '//',
        '\\',
        '5u',
        "b'x'",
        '\n',
      ],
    );
    const soup = fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 30 });
    fc.assert(
      fc.property(soup, (pieces) => {
        const rule = {
          name: 'A',
          phase: 'war',
          when: pieces.join(' ') || ' ',
          effects: [{ set: 'toll_granted' }],
          sources: ['assumption'],
        };
        survives(JSON.stringify({ rules: { hostile: rule } }));
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test.each([
    ['minus signs', `${'-'.repeat(900)}1`],
    ['brackets', `${'('.repeat(400)}1${')'.repeat(400)}`],
    ['questions', `${'true ? 1 : '.repeat(80)}2`],
    ['a long sum', Array(240).fill('treasury').join('+')],
    ['far more than is allowed', '1+'.repeat(100_000)],
  ])('as an expression of %s', (_, when) => {
    const rule = { name: 'A', phase: 'war', effects: [{ change: 'treasury', by: when }], sources: ['assumption'] };
    survives(JSON.stringify({ rules: { hostile: rule } }));
  });
});
