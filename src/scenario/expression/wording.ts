import { TypeError as ExpressionTypeError, ParseError } from '@marcbachmann/cel-js';
import type { Complaint } from './survey.ts';

/** What the library says of an expression, as the designer of a scenario would put it. */

const TOKENS: Readonly<Record<string, string>> = {
  EOF: 'the end',
  RPAREN: ')',
  LPAREN: '(',
  RBRACKET: ']',
  LBRACKET: '[',
  RBRACE: '}',
  LBRACE: '{',
  COLON: ':',
  COMMA: ',',
  QUESTION: '?',
  IDENTIFIER: 'a name',
  NUMBER: 'a number',
  STRING: 'a word in quotes',
  PLUS: '+',
  MINUS: '-',
  MULTIPLY: '*',
  DIVIDE: '/',
  EQ: '==',
  NE: '!=',
  LT: '<',
  LE: '<=',
  GT: '>',
  GE: '>=',
  AND: '&&',
  OR: '||',
  NOT: '!',
  DOT: '.',
};

export function syntaxComplaint(error: unknown, text: string): Complaint {
  if (!(error instanceof ParseError)) {
    return {
      code: 'expr/too-long',
      start: 0,
      end: text.length,
      message: 'The expression is too deeply nested.',
      hint: null,
    };
  }
  const start = Math.min(error.range?.start ?? 0, Math.max(0, text.length - 1));
  const end = Math.min(error.range?.end ?? text.length, text.length);
  const at = { start, end: Math.max(end, start + 1) };
  if (/limit/i.test(error.code) || /limit|exceeded/i.test(error.summary)) {
    return { ...at, code: 'expr/too-long', message: 'The expression is too long or too deeply nested.', hint: null };
  }
  const word = wordAt(text, start);
  if (word !== null) {
    const hint = 'Write && for and, || for or, ! for not.';
    return {
      ...word,
      code: 'expr/syntax',
      message: `'${text.slice(word.start, word.end)}' is not expected here.`,
      hint,
    };
  }
  const token = /Unexpected token: (\w+)/.exec(error.summary)?.[1];
  const expected = /Expected (\w+), got (\w+)/.exec(error.summary);
  const named = (name: string | undefined) => quoted(TOKENS[name ?? ''] ?? 'this');
  let message = `The expression cannot be read here.`;
  if (token === 'EOF') message = 'The expression ends too early.';
  else if (token !== undefined) message = `${named(token)} is not expected here.`;
  else if (expected !== null) message = `Here ${named(expected[1])} is needed, not ${named(expected[2])}.`;
  else if (error.code === 'unexpected_character') message = `'${text.slice(start, start + 1)}' is not expected here.`;
  else if (error.code.startsWith('unterminated')) message = 'The closing quote of a word is missing.';
  else if (error.code === 'reserved_identifier')
    message = `'${text.slice(start, end)}' is a word of the expression language and no name.`;
  return { ...at, code: 'expr/syntax', message, hint: syntaxHint(text, start) };
}

/** The whole word where the language has a sign; the library names its first letter. */
function wordAt(text: string, at: number): { readonly start: number; readonly end: number } | null {
  for (const { 0: word, index } of text.matchAll(/\b(and|or|not)\b/gi)) {
    if (at >= index && at < index + word.length) return { start: index, end: index + word.length };
  }
  return null;
}

function quoted(token: string): string {
  const sentence = /^[a-z]/.test(token) ? token : `'${token}'`;
  return sentence;
}

function syntaxHint(text: string, start: number): string | null {
  const rest = text.slice(start).trimStart();
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  if (percent) return `A share is a part of 1: write ${Number((Number(percent[1]) / 100).toPrecision(6))}.`;
  if (/^=/.test(rest)) return 'Two equals signs compare: ==.';
  if (/^[&|]/.test(rest)) return 'Write && for and, || for or.';
  if (/\b(and|or|not)\b/.test(text)) return 'Write && for and, || for or, ! for not.';
  return null;
}

const TYPES: Readonly<Record<string, string>> = { double: 'a number', bool: 'a condition', string: 'a word' };
const typeName = (type: string | undefined) => TYPES[type ?? ''] ?? 'something else';

export function typeComplaint(error: unknown, text: string): Complaint {
  const known = error instanceof ExpressionTypeError ? error : null;
  const at = { start: known?.range?.start ?? 0, end: known?.range?.end ?? text.length };
  const complaint = (message: string): Complaint => ({ ...at, code: 'expr/type', message, hint: null });
  const summary = known?.summary ?? '';
  const binary = /overload: (\w+) (\S+) (\w+)$/.exec(summary);
  const unary = /overload: ([!-])(\w+)$/.exec(summary);
  const call = /overload for '(\w+)\(/.exec(summary);
  const kinds = [...summary.matchAll(/'(\w+)'/g)].map((match) => typeName(match[1]));
  if (binary !== null)
    return complaint(`'${binary[2]}' cannot join ${typeName(binary[1])} and ${typeName(binary[3])}.`);
  if (unary !== null)
    return complaint(
      `'${unary[1]}' needs ${unary[1] === '!' ? 'a condition' : 'a number'}, not ${typeName(unary[2])}.`,
    );
  if (call !== null) return complaint(`'${call[1]}' takes numbers only.`);
  if (known?.code === 'invalid_condition_type')
    return complaint(`Before '?' a condition is needed, not ${kinds[0] ?? 'this'}.`);
  if (known?.code === 'incompatible_ternary_branches')
    return complaint(`The two results of '? :' differ: ${kinds.join(' and ')}.`);
  if (known?.code === 'invalid_logical_operand')
    return complaint(`&& and || join conditions, not ${kinds[0] ?? 'this'}.`);
  return complaint('The parts of the expression do not fit together.');
}

export function resultComplaint(type: string, wanted: 'number' | 'condition', text: string): Complaint | null {
  if (type === (wanted === 'number' ? 'double' : 'bool')) return null;
  const needed = wanted === 'number' ? 'A number is needed here' : 'A condition (true or false) is needed here';
  const hint = wanted === 'number' ? `Turn a condition into a number with '? 1 : 0'.` : null;
  return { code: 'expr/type', start: 0, end: text.length, message: `${needed}, but this is ${typeName(type)}.`, hint };
}
