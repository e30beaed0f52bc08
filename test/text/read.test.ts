// Reading YAML: what is refused, with code and place, and what is kept exactly as it was written.

import { describe, expect, it } from 'vitest';
import { readDocument } from '../../engine/text/read.ts';
import type { Finding } from '../../engine/values/finding.ts';

const read = (text: string) => readDocument('policy.yaml', text);
const seen = ({ code, place }: Finding) => `${code} ${place.line}:${place.column}`;
const trouble = (text: string) => read(text).findings.map(seen);

function document(text: string) {
  const result = read(text);
  expect(result.findings).toEqual([]);
  if (!result.document) throw new Error('no document and no finding');
  return result.document;
}

const deep = (depth: number, open: string, close: string) =>
  `a: ${open.repeat(depth)}${close.repeat(depth)}\n`;
const nested = (depth: number) =>
  `${Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a:\n`).join('')}${'  '.repeat(depth)}b\n`;

describe('refused', () => {
  it.each([
    // What is no YAML.
    ['a: "x\n', ['YAML_QUOTES 2:1']],
    ["a: 'x", ['YAML_QUOTES 1:6']],
    ['a: [1, 2\n', ['YAML_BRACKET 2:1']],
    ['a: ["b" "c"]\n', ['YAML_COMMA 1:9']],
    ['a: b: c\n', ['YAML_COLON 1:4']],
    ['a: 1\nb\nc: 2\n', ['YAML_COLON 2:1']],
    ['a:\n\tb: 1\n', ['YAML_TAB 2:1']],
    ['a:\n  - b\n c: 1\n', ['YAML_INDENT 3:1']],
    ['a: %x\n', ['YAML_QUOTES_NEEDED 1:4']],
    ['a: @x\n', ['YAML_QUOTES_NEEDED 1:4']],
    ['a: "\\q"\n', ['YAML_ESCAPE 1:5']],
    ['a: "b"#c\n', ['YAML_COMMENT 1:7']],
    ['- a\nb\n', ['YAML_SYNTAX 2:1']],
    // What YAML allows and a policy does not.
    ['a: &x 1\nb: *x\n', ['YAML_ALIAS 1:4', 'YAML_ALIAS 2:4']],
    ['*x : 1\n', ['YAML_ALIAS 1:1']],
    ['a:\n  <<: { b: 1 }\n', ['YAML_ALIAS 2:3']],
    ['a: !!str 1\n', ['YAML_TAG 1:4']],
    ['a: !include x.yaml\n', ['YAML_TAG 1:4']],
    ['%YAML 1.1\n---\na: yes\n', ['YAML_DIRECTIVE 1:1']],
    ['a: 1\n---\nb: 2\n', ['YAML_SEVERAL_DOCUMENTS 2:1']],
    ['? a\n: b\n', ['YAML_KEY 1:1']],
    ['[a]: 1\n', ['YAML_KEY 1:1']],
    [': 1\n', ['YAML_KEY 1:1']],
    ['a: { b }\n', ['YAML_KEY 1:6']],
    ['a: {x:1}\n', ['YAML_KEY 1:5']],
    ['a: [b: 1]\n', ['YAML_KEY 1:5']],
    ['a: 1\nb: 2\na: 3\n', ['YAML_DUPLICATE_KEY 3:1']],
    ['a: { b: 1, "b": 2 }\n', ['YAML_DUPLICATE_KEY 1:12']],
    ['__proto__: 1\n', ['KEY_FORBIDDEN 1:1']],
    ['a:\n  constructor: { prototype: 1 }\n', ['KEY_FORBIDDEN 2:3']],
    ['toString: 1\nvalueOf: 2\n', ['KEY_FORBIDDEN 1:1', 'KEY_FORBIDDEN 2:1']],
    ['a: 0x1F\nb: 0o17\n', ['YAML_NUMBER 1:4', 'YAML_NUMBER 2:4']],
    ['a: .inf\nb: -.Inf\nc: .nan\n', ['YAML_NUMBER 1:4', 'YAML_NUMBER 2:4', 'YAML_NUMBER 3:4']],
    ['a: 1e999\n', ['YAML_NUMBER 1:4']],
    // What a reader cannot see.
    ['a: |+\n  x\n\nb: 1\n', ['YAML_TRAILING_BLANK 1:4']],
    ['a: |\n  x\n    \nb: 1\n', ['YAML_TRAILING_BLANK 1:4']],
    ['a: >-\n  x\n    \n', ['YAML_TRAILING_BLANK 1:4']],
    ['a: 1\nb: x\u0000y\n', ['YAML_CHARACTER 2:5']],
    ['a: x\u202Ey\n', ['YAML_CHARACTER 1:5']],
    ['a: "\\u202E"\n', ['YAML_CHARACTER 1:4']],
    ['a: "\\ud800"\n', ['YAML_CHARACTER 1:4']],
    ['a: 1\rb: 2\n', ['YAML_CHARACTER 1:5']],
    ['a: \uFEFF1\n', ['YAML_CHARACTER 1:4']],
    // What holds nothing, or too much.
    ['', ['YAML_EMPTY 1:1']],
    ['# only a comment\n', ['YAML_EMPTY 1:1']],
    ['---\n', ['YAML_EMPTY 1:1']],
    ['x'.repeat(1_000_001), ['YAML_TOO_LARGE 1:1']],
  ])('%j', (text, expected) => {
    expect(trouble(text)).toEqual(expected);
    expect(read(text).document).toBeUndefined();
  });

  it('says everything in both languages', () => {
    for (const finding of read('a: 0x1F\n__proto__: &x 1\n').findings) {
      expect(finding.message.zh).not.toBe('');
      expect(finding.hint.en).not.toBe('');
    }
  });

  it.each([
    ['brackets', (depth: number) => deep(depth - 1, '[', ']')],
    ['braces', (depth: number) => `${'{a: '.repeat(depth)}1${'}'.repeat(depth)}\n`],
    ['maps', nested],
    ['dashes', (depth: number) => `${'- '.repeat(depth)}a\n`],
  ])('more than 50 levels of %s', (_, make) => {
    expect(trouble(make(50))).toEqual([]);
    expect(trouble(make(51)).map((each) => each.split(' ')[0])).toEqual(['YAML_TOO_DEEP']);
  });
});

describe('hostile texts cost nothing', () => {
  const laughs = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}]`);
  it.each([
    ['a billion laughs', `a0: &a0 [x]\n${laughs.join('\n')}\n`],
    ['brackets', '['.repeat(900_000)],
    ['braces', '{a: '.repeat(200_000)],
    ['dashes', '- '.repeat(400_000)],
    ['nested keys', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
    ['colons', 'a: '.repeat(300_000)],
    ['quotes', '"'.repeat(50_000)],
    ['question marks', '? '.repeat(400_000)],
    ['tags', '! '.repeat(400_000)],
    ['commas', `a: [${','.repeat(50_000)}`],
    ['brackets that close', ']'.repeat(50_000)],
  ])('%s', (_, text) => {
    const began = performance.now();
    expect(read(text).findings.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(8_000);
  });

  it('many keys', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `k${at}: ${at}\n`).join('');
    const began = performance.now();
    expect(document(text).placeOf(['k19999']).line).toBe(20_000);
    expect(performance.now() - began).toBeLessThan(8_000);
  });
});

describe('numbers keep their text', () => {
  it.each(['0.10', '12345678901234567890.01', '1e3', '+5', '-0.0', '.5', '5.', '007', '100000'])(
    '%s',
    (text) => {
      const { plain, written } = document(`a: ${text}\n`);
      expect(written).toEqual({ a: text });
      expect(plain).toEqual({ a: Number(text) });
    },
  );

  it.each([
    ['3.5%', '3.5%'],
    ['1_000', '1_000'],
    ['"0.10"', '0.10'],
    ["'yes'", 'yes'],
    ['no', 'no'],
    ['2026-10-01', '2026-10-01'],
    ['毛利率', '毛利率'],
    ['12:30', '12:30'],
  ])('%s is text', (source, text) => {
    const { plain, written } = document(`a: ${source}\n`);
    expect([plain, written]).toEqual([{ a: text }, { a: text }]);
  });

  it('true, false and null are themselves', () => {
    expect(document('[true, False, null, ~, ]').written).toEqual([true, false, null, null]);
    expect(document('a:\nb: ""\n').written).toEqual({ a: null, b: '' });
  });
});

describe('keys are names', () => {
  it('whatever they look like', () => {
    expect(document('1: a\ntrue: b\nnull: c\n"x y": d\n毛利: e\n').written).toEqual({
      '1': 'a',
      true: 'b',
      null: 'c',
      'x y': 'd',
      毛利: 'e',
    });
  });

  it('and none is inherited', () => {
    const { written } = document('a: { b: 1 }\n');
    expect(Object.getPrototypeOf(written)).toBeNull();
  });
});

describe('places', () => {
  const text = [
    '# 佣金',
    'policy: commission',
    'bands:',
    '  - { from: 0, rate: 2% }',
    '  - from: 100000 # 十万',
    '    rate: 2.5%',
    'notes:',
    'text: |',
    '  一',
    '',
    '  二',
    'last: [a,',
    '  b]',
  ].join('\n');
  const place = (path: readonly (string | number)[], key = false) => {
    const { line, column, endLine, endColumn } = document(text).placeOf(path, { key });
    return `${line}:${column}-${endLine}:${endColumn}`;
  };

  it.each([
    [['policy'], '2:9-2:19'],
    [['bands'], '4:3-6:15'],
    [['bands', 0], '4:5-4:26'],
    [['bands', 0, 'rate'], '4:22-4:24'],
    [['bands', 1], '5:5-6:15'],
    [['bands', 1, 'from'], '5:11-5:17'],
    [['text'], '8:7-11:4'],
    [['last', 1], '13:3-13:4'],
  ])('of the value at %j', (path, expected) => expect(place(path)).toBe(expected));

  it.each([
    [['policy'], '2:1-2:7'],
    [['bands', 0, 'rate'], '4:16-4:20'],
    [['bands', 1], '5:5-5:9'],
  ])('of the key at %j', (path, expected) => expect(place(path, true)).toBe(expected));

  it('of nothing written, is the key', () => expect(place(['notes'])).toBe('7:1-7:6'));

  it.each([
    [['title'], '2:1-2:7'],
    [['bands', 0, 'when'], '4:5-4:26'],
    [['bands', 1, 'when'], '5:5-5:9'],
    [['bands', 7], '3:1-3:6'],
    [['policy', 'zh', 'x'], '2:1-2:7'],
  ])('of what is missing at %j, is where it is missed', (path, expected) =>
    expect(place(path)).toBe(expected),
  );

  it('a byte order mark and CRLF move nothing', () => {
    const marked = document('\uFEFFa: 1\r\nb: 二\r\n');
    expect(marked.placeOf(['a'])).toMatchObject({ line: 1, column: 4, endColumn: 5 });
    expect(marked.placeOf(['b'])).toMatchObject({ line: 2, column: 4, endColumn: 5 });
  });

  it('a leading document mark and an end mark are allowed', () => {
    expect(document('---\na: 1\n...\n# end\n').placeOf(['a']).line).toBe(2);
  });
});
