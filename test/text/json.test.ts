// Reading JSON: numbers as written, and what is refused.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson, toPlain } from '../../engine/text/json.ts';
import { WrittenNumber } from '../../engine/values/written.ts';

const value = (text: string) => {
  const { value: read, problem } = readJson(text);
  if (read === undefined) throw new Error(JSON.stringify(problem));
  return read;
};
const trouble = (text: string) => {
  const { problem } = readJson(text);
  return problem && `${problem.code} ${problem.line}:${problem.column}`;
};

describe('numbers', () => {
  it.each(['0.10', '12345678901234567890.01', '-0', '1e3', '1E-7', '3'])('%s keeps its text', (text) => {
    expect(value(`{"a": ${text}}`)).toEqual({ a: new WrittenNumber(text) });
    expect(toPlain(value(`[${text}]`))).toEqual([Number(text)]);
  });

  it('a number is not the string of the same text', () => {
    expect(value('["1", 1]')).toEqual(['1', new WrittenNumber('1')]);
  });
});

describe('refused', () => {
  it.each([
    ['', 'JSON_SYNTAX 1:1'],
    ['{', 'JSON_SYNTAX 1:2'],
    ['{"a": }', 'JSON_SYNTAX 1:7'],
    ['{"a" 1}', 'JSON_SYNTAX 1:6'],
    ['{"a": 1,\n "b": 2,}', 'JSON_SYNTAX 2:9'],
    ['{a: 1}', 'JSON_SYNTAX 1:2'],
    ["{'a': 1}", 'JSON_SYNTAX 1:2'],
    ['[1, 2', 'JSON_SYNTAX 1:6'],
    ['[1 2]', 'JSON_SYNTAX 1:4'],
    ['[01]', 'JSON_SYNTAX 1:3'],
    ['[.5]', 'JSON_SYNTAX 1:2'],
    ['[NaN]', 'JSON_SYNTAX 1:2'],
    ['"abc', 'JSON_SYNTAX 1:5'],
    ['"\\x"', 'JSON_SYNTAX 1:2'],
    ['{} {}', 'JSON_SYNTAX 1:4'],
    ['// no\n{}', 'JSON_SYNTAX 1:1'],
    ['{"a": 1,\n "b": {"a": 1, "a": 1}}', 'JSON_DUPLICATE_KEY 2:16'],
    ['{"a": 1, "\\u0061": 2}', 'JSON_DUPLICATE_KEY 1:10'],
    ['{"__proto__": {"admin": true}}', 'KEY_FORBIDDEN 1:2'],
    ['[{"constructor": 1}]', 'KEY_FORBIDDEN 1:3'],
    [`${'['.repeat(51)}${']'.repeat(51)}`, 'JSON_TOO_DEEP 1:51'],
    ['{"a":'.repeat(500_000), 'JSON_TOO_DEEP 1:251'],
    ['['.repeat(5_000_000), 'JSON_TOO_DEEP 1:51'],
  ])('%.40j', (text, expected) => expect(trouble(text)).toBe(expected));

  it('a column counts from the start of its own line', () => {
    expect(trouble('{\r\n  "毛利": 1,\r\n  "毛利": 2\r\n}')).toBe('JSON_DUPLICATE_KEY 3:3');
  });
});

describe('keys that objects inherit', () => {
  it.each(['__proto__', 'constructor', 'toString'])('%s is a key like any other where it is kept', (key) => {
    const { value: read } = readJson(`[{"${key}": {"admin": true}}]`, 'keep');
    const [map] = read as readonly object[];
    expect(Object.entries(map ?? {})).toEqual([[key, { admin: true }]]);
    expect(Object.getPrototypeOf(map)).toBeNull();
    expect(readJson(`{"${key}": 1, "${key}": 1}`, 'keep').problem?.code).toBe('JSON_DUPLICATE_KEY');
  });
});

describe('allowed', () => {
  it('fifty levels, a byte order mark, the same key in two objects and in strings', () => {
    expect(trouble(`${'['.repeat(50)}${']'.repeat(50)}`)).toBeUndefined();
    expect(value('\uFEFF{"a": 1}')).toEqual({ a: new WrittenNumber('1') });
    expect(trouble('[{"a": "a"}, {"a": "{\\"a\\": 1, \\"a\\": 1}"}]')).toBeUndefined();
  });

  it('maps have no prototype', () => {
    expect(Object.getPrototypeOf(value('{}'))).toBeNull();
    expect(Object.getPrototypeOf(value('[{"a": {}}]') as unknown)).toBe(Array.prototype);
  });
});

describe('agrees with JSON.parse', () => {
  it('on whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, depthSize: 'medium' }), fc.boolean(), (data, pretty) => {
        const text = JSON.stringify(data, null, pretty ? 2 : 0);
        const { value: read, problem } = readJson(text);
        if (problem) expect(problem.code).toBe('KEY_FORBIDDEN');
        else expect(toPlain(read)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('on what is JSON at all', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0',
      '.',
      'e',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const { problem } = readJson(text);
        if (problem?.code === 'JSON_DUPLICATE_KEY') return;
        expect(problem === undefined).toBe(isJson(text));
      }),
      { numRuns: 1_000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
