import { expect, test } from 'vitest';
import { Problems } from '../../src/scenario/problem.ts';
import { toPlain } from '../../src/scenario/tree.ts';
import { readYaml } from '../../src/scenario/yaml/read.ts';
import { markedBy } from './tiny.ts';

function reading(text: string) {
  const problems = new Problems();
  const tree = readYaml('a.yaml', text, problems);
  return { plain: tree && toPlain(tree), problems: problems.list() };
}

test('reads plain YAML 1.2 of the core schema', () => {
  const text =
    'a: 1\nb: [yes, no, true, ~, 2025-01, 0o14, 1e3, "3"]\nc: >-\n  two\n  lines\n"d": {e: -0.5}\n1: number\n';
  expect(reading(text)).toEqual({
    plain: {
      1: 'number',
      a: 1,
      b: ['yes', 'no', true, null, '2025-01', 12, 1000, '3'],
      c: 'two lines',
      d: { e: -0.5 },
    },
    problems: [],
  });
});

test('an empty file is an empty map, and one start mark is fine', () => {
  expect(reading('# nothing\n').plain).toEqual({});
  expect(reading('---\na: 1\n').plain).toEqual({ a: 1 });
});

test.each([
  ['an anchor', 'a: &b c', '&b'],
  ['an alias', 'a: *b', '*b'],
  ['a tag', 'a: !b c', '!b'],
  ['an expression without quotes that looks like a tag', 'when: !flag.x', '!flag.x'],
  ['a long tag', 'a: !!js/function c', '!!js/function'],
  ['a directive', '%YAML 1.2\n---\na: 1', '%YAML 1.2'],
  ['a merge key', 'a:\n  <<: { b: 1 }', '<<'],
  ['a second document', 'a: 1\n---\nb: 1', '---'],
])('refuses %s', (_, text, marked) => {
  const { problems } = reading(text);
  expect(problems.map((problem) => [problem.code, markedBy(problem)])).toEqual([['yaml/unsupported', marked]]);
});

test('signs inside texts are only texts', () => {
  expect(reading('a: b & c\nd: "!e"\nf: x * y\ng: 100 %\nh: "---"').problems).toEqual([]);
});

test.each([
  ['a: .inf', 'type/wrong', '.inf'],
  ['a: .nan', 'type/wrong', '.nan'],
  ['? [a]\n: b', 'yaml/key', '[a]'],
  ['a: 1\na: 2', 'yaml/duplicate-key', 'a'],
  ['toString: 1', 'yaml/key', 'toString'],
  ['a: "b', 'yaml/syntax', '"'],
  ['a:\n\t- b', 'yaml/syntax', ' '],
])('refuses %j', (text, code, marked) => {
  const [problem] = reading(text).problems;
  expect(problem?.code).toBe(code);
  expect(problem && markedBy(problem).startsWith(marked)).toBe(true);
});

test.each([
  ['a: b\n c: d\n', `A ': ' is not expected here.`, 2],
  ['a:\n  b: c\n   d: e\n', `A ': ' is not expected here.`, 3],
  ['a:\n  b: 1\n c: 2\n', 'The line is not indented as the ones around it.', 3],
  ['a:\n  - b\n  c: 1\n', 'The line is not indented as the ones around it.', 3],
  ['a: 1\nb\nc: 2\n', `The ':' behind a key is missing.`, 2],
  ['a: [1, 2\nb: 3\n', 'A comma or a closing bracket is missing here.', 2],
  ['a: "\\q"\n', 'This escape does not exist.', 1],
  ['a: @b\n', 'A text that begins with this character must stand in quotes.', 1],
  ['a: "b\n', 'The closing quote of a text is missing.', 1],
])('says in plain words what is wrong with %j', (text, message, line) => {
  const [problem] = reading(text).problems;
  expect(problem?.message).toBe(message);
  expect(problem?.line).toBe(line);
});
