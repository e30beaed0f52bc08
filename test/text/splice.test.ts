// Editing a text: what is asked for changes, and not one character more.

import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../engine/text/splice.ts';
import { WrittenNumber } from '../../engine/values/written.ts';

const number = (text: string) => new WrittenNumber(text);

function edited(text: string, ...edits: readonly Edit[]): string {
  const result = applyEdits(text, edits, 'policy.yaml');
  if (result.finding) throw new Error(`${result.finding.code}: ${result.finding.message.en}`);
  return result.text;
}
const refused = (text: string, ...edits: readonly Edit[]) =>
  applyEdits(text, edits, 'policy.yaml').finding?.code;

const policy = `# 提成策略
policy: commission   # 不改名

title: { zh: 提成, en: commission }
ceiling: 12345678901234567890.01
bands:
  # 第一档
  - { from: 0, rate: 2% }

  # 第二档
  - from: 100000 # 十万
    rate: '2.5%'
    because: |
      第一行
      # 不是注释

  # 尾注
notes: [a, b]
`;

describe('set', () => {
  it.each([
    ['a number beside a comment', ['bands', 1, 'from'], number('200000'), '- from: 200000 # 十万'],
    ['a quoted text keeps its quotes', ['bands', 1, 'rate'], '3%', "rate: '3%'"],
    ['a value in a flow map', ['bands', 0, 'rate'], '1.5%', '- { from: 0, rate: 1.5% }'],
    ['a text that needs quotes', ['policy'], 'a: b', "policy: 'a: b'   # 不改名"],
    ['a text that looks like a number', ['policy'], '007', "policy: '007'   # 不改名"],
    [
      'a text with commas in a flow map',
      ['title', 'zh'],
      '一, 二',
      "title: { zh: '一, 二', en: commission }",
    ],
    ['a text of several lines', ['policy'], 'a\nb', 'policy: |-   # 不改名\n  a\n  b\n'],
    ['a block text by a short one', ['bands', 1, 'because'], '短', 'because: 短\n\n  # 尾注'],
    ['a new key in a block', ['bands', 1, 'lifted'], '3%', '      # 不是注释\n    lifted: 3%\n\n  # 尾注'],
    ['a new key in braces', ['bands', 0, 'lifted'], '3%', '- { from: 0, rate: 2%, lifted: 3% }'],
    [
      'a new key at the end',
      ['owner'],
      { zh: '问', en: 'ask' },
      'notes: [a, b]\nowner: { zh: 问, en: ask }\n',
    ],
    ['a block by a scalar', ['bands'], null, '12345678901234567890.01\nbands: null\nnotes'],
    ['a scalar by a map', ['policy'], { a: { b: true } }, 'policy:   # 不改名\n  a: { b: true }\n'],
    ['a flow list by a longer one', ['notes'], ['c', 'd', 'e'], 'notes: [c, d, e]\n'],
  ] as const)('%s', (_, path, value, expected) => {
    const text = edited(policy, { op: 'set', path, value });
    expect(text).toContain(expected);
    expect(text).toContain('ceiling: 12345678901234567890.01\n');
  });

  it('what is already there changes nothing, whatever its quotes', () => {
    const text = 'a: "x"\nb: {c:   1.50}\n';
    expect(edited(text, { op: 'set', path: ['a'], value: 'x' })).toBe(text);
    expect(edited(text, { op: 'set', path: ['b'], value: { c: number('1.50') } })).toBe(text);
    expect(edited(text, { op: 'set', path: ['b', 'c'], value: number('1.5') })).toBe(
      'a: "x"\nb: {c:   1.5}\n',
    );
  });

  it.each([
    ['a:\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['a:   # why\nb: 1\n', ['a'], 'x', 'a: x   # why\nb: 1\n'],
    ['- \n- b\n', [0], 'x', '- x \n- b\n'],
    ['a: {b: , c: 1}\n', ['a', 'b'], 'x', 'a: {b: x , c: 1}\n'],
    ['a: {}\nb: 1\n', ['a', 'c'], ['x\ny'], 'a:\n  c:\n    - |-\n      x\n      y\nb: 1\n'],
    ['a: {}\n', ['a', 'c'], number('1'), 'a: { c: 1 }\n'],
    ['{}\n', ['a'], number('1'), 'a: 1\n'],
    ['a: 1', ['b'], number('2'), 'a: 1\nb: 2'],
    ['a: 1\n# end\n', ['b'], number('2'), 'a: 1\nb: 2\n# end\n'],
    ['a:\n    b: 1\n', ['c'], { d: { e: { f: 'x' } } }, 'a:\n    b: 1\nc:\n    d:\n        e: { f: x }\n'],
    ['a:\n- b\n', ['c'], [['x', ['y']]], 'a:\n- b\nc:\n- - x\n  - [y]\n'],
    ['a: 1\r\nb: 2\r\n', ['c'], { d: [['x']] }, 'a: 1\r\nb: 2\r\nc:\r\n  d:\r\n    - [x]\r\n'],
    ['\uFEFFa: 1\n', ['a'], number('2'), '\uFEFFa: 2\n'],
    ['a: "x" # 1\n', ['a'], 'y"z', 'a: "y\\"z" # 1\n'],
    ["a: 'x'\n", ['a'], "it's", "a: 'it''s'\n"],
    ['a: | # note\n  x\n  y\n\nb: 1\n', ['a'], 'z', 'a: z # note\n\nb: 1\n'],
    ['a: | # note\n  x\nb: 1\n', ['a'], 'p\nq\n', 'a: | # note\n  p\n  q\nb: 1\n'],
    [
      'a: # c\n  # d\n  "x" # e\nb: 1\n',
      ['a'],
      { k: ['p\nq'] },
      'a: # c # d # e\n  k:\n    - |-\n      p\n      q\nb: 1\n',
    ],
  ] as const)('%j %j', (text, path, value, expected) => {
    expect(edited(text, { op: 'set', path, value })).toBe(expected);
  });

  it('the whole document', () => {
    expect(edited('a: 1\n', { op: 'set', path: [], value: { b: [number('1'), { c: { d: 'x' } }] } })).toBe(
      'b:\n  - 1\n  - c: { d: x }\n',
    );
    expect(edited('a: 1\n', { op: 'set', path: [], value: 'x\n# y' })).toBe('|-\n  x\n  # y\n');
  });
});

describe('what nobody touched', () => {
  const text = policy.replaceAll('\n', '\r\n');

  it('survives byte for byte, with its comments, blank lines, long numbers and CRLF', () => {
    const after = edited(text, { op: 'set', path: ['bands', 1, 'from'], value: number('150000.00') });
    expect(after).toBe(text.replace('100000 # 十万', '150000.00 # 十万'));
  });

  it('survives an edit and its opposite', () => {
    const there = { op: 'insert', path: ['bands', 1], value: { from: number('5'), rate: '1%' } } as const;
    expect(edited(text, there)).toContain('- { from: 5, rate: 1% }\r\n');
    expect(edited(text, there, { op: 'remove', path: ['bands', 1] })).toBe(text);
  });
});

describe('remove', () => {
  it.each([
    ['a: 1\nb: 2\n', ['a'], 'b: 2\n'],
    ['# file\na: 1\n# of b\nb: 2\n\n# of nobody\n\nc: 3\n', ['b'], '# file\na: 1\n\n# of nobody\n\nc: 3\n'],
    ['# file\na: 1\nb: 2\n', ['a'], '# file\nb: 2\n'],
    ['a: 1\nb: 2', ['b'], 'a: 1'],
    ['a: 1\r\nb: 2\r\n', ['b'], 'a: 1\r\n'],
    ['- a: 1\n  b: 2\n', [0, 'a'], '- b: 2\n'],
    ['- a: 1\n  # of b\n  b: 2\n', [0, 'a'], '- # of b\n  b: 2\n'],
    ['- - x\n  - y\n', [0, 0], '- - y\n'],
    ['a:\n  - x\nb: 1\n', ['a', 0], 'a: []\nb: 1\n'],
    ['a: # why\n  b: 1\nc: 2\n', ['a', 'b'], 'a: {} # why\nc: 2\n'],
    ['- a: 1 # why\n- b\n', [0, 'a'], '- {}\n- b\n'],
    ['a: 1\n', ['a'], '{}\n'],
    ['a:\n  - x\n    # deeper: of x\n  # of y\n  - y\n', ['a', 0], 'a:\n  # of y\n  - y\n'],
    ['[a, b, c]\n', [0], '[b, c]\n'],
    ['[a, b, c]\n', [1], '[a, c]\n'],
    ['[a, b, c,]\n', [2], '[a, b,]\n'],
    ['{ a: 1, b: 2 }\n', ['b'], '{ a: 1 }\n'],
    ['[a]\n', [0], '[]\n'],
    ['[\n  a, # of a\n  b, # of b\n  c\n]\n', [1], '[\n  a, # of a\n  c\n]\n'],
    ['[\n  a, # of a\n  b ]\n', [1], '[\n  a, # of a\n   ]\n'],
    ['[a # of a\n  , b]\n', [0], '[ # of a\n   b]\n'],
  ] as const)('%j %j', (text, path, expected) => {
    expect(edited(text, { op: 'remove', path })).toBe(expected);
  });
});

describe('insert', () => {
  it.each([
    ['a:\n  - x # 1\n  # of y\n  - y\n', ['a', 1], 'n', 'a:\n  - x # 1\n  - n\n  # of y\n  - y\n'],
    ['a:\n  - x # 1\nb: 1\n', ['a', 1], 'n', 'a:\n  - x # 1\n  - n\nb: 1\n'],
    ['a:\n  # of x\n  - x\n', ['a', 0], 'n', 'a:\n  - n\n  # of x\n  - x\n'],
    ['- - x\n  - y\n', [0, 0], 'n', '- - n\n  - x\n  - y\n'],
    ['a: []\n', ['a', 0], 'n', 'a: [n]\n'],
    ['a: []\n', ['a', 0], { b: ['x'] }, 'a:\n  - b: [x]\n'],
    ['- { b: [x] }\n', [1], { b: ['y'] }, '- { b: [x] }\n- { b: [y] }\n'],
    ['- b: x\n', [1], { b: 'y', c: 'z' }, '- b: x\n- b: y\n  c: z\n'],
    ['[a, b]\n', [1], 'n', '[a, n, b]\n'],
    ['[a, b,]\n', [2], 'n', '[a, b, n,]\n'],
    ['[]\n', [0], 'n', '- n\n'],
    ['a: [ # none yet\n  ]\n', ['a', 0], 'n', 'a: [ # none yet\n  n ]\n'],
    ['[\n  a, # of a\n  b # of b\n]\n', [2], 'n', '[\n  a, # of a\n  b, # of b\n  n\n]\n'],
    ['[\n  a,\n  b, # of b\n]\n', [2], 'n', '[\n  a,\n  b, # of b\n  n,\n]\n'],
    ['[\n  a,\n  b ]\n', [2], 'n', '[\n  a,\n  b,\n  n ]\n'],
    ['[\n  a,\n  b\n]\n', [1], 'n', '[\n  a,\n  n,\n  b\n]\n'],
  ] as const)('%j %j', (text, path, value, expected) => {
    expect(edited(text, { op: 'insert', path, value })).toBe(expected);
  });
});

describe('move', () => {
  const list =
    '# file\nl:\n  # of a\n  - a # 1\n\n  - b:\n      c\n    # deep in b\n  # of d\n  - |\n    d\nend: 1\n';
  it.each([
    [
      list,
      ['l', 2],
      0,
      '# file\nl:\n  # of d\n  - |\n    d\n\n  # of a\n  - a # 1\n  - b:\n      c\n    # deep in b\nend: 1\n',
    ],
    [
      list,
      ['l', 0],
      2,
      '# file\nl:\n  - b:\n      c\n    # deep in b\n\n  # of d\n  - |\n    d\n  # of a\n  - a # 1\nend: 1\n',
    ],
    ['- - a\n  # of b\n  - b\n', [0, 1], 0, '- # of b\n  - b\n  - a\n'],
    ['- a\n- b', [1], 0, '- b\n- a'],
    ['[a, "b, c",d]\n', [2], 0, '[d, a,"b, c"]\n'],
    ['[a, b]\n', [1], 1, '[a, b]\n'],
  ] as const)('%j %j to %j', (text, path, to, expected) => {
    expect(edited(text, { op: 'move', path, to })).toBe(expected);
  });
});

describe('rename', () => {
  it.each([
    ['all:   # why\n  - a # one\n', ['all'], 'any', 'any:   # why\n  - a # one\n'],
    ['- { all: [a], b: 1 }\n', [0, 'all'], 'any', '- { any: [a], b: 1 }\n'],
    ['"all": 1\n', ['all'], 'any', 'any: 1\n'],
    ['a: { b: 1 }\n', ['a', 'b'], 'c, d', "a: { 'c, d': 1 }\n"],
    ['a: 1\n', ['a'], 'a', 'a: 1\n'],
  ] as const)('%j %j to %j', (text, path, to, expected) => {
    expect(edited(text, { op: 'rename', path, to })).toBe(expected);
  });
});

describe('refused', () => {
  it.each([
    ['EDIT_PATH', { op: 'set', path: ['x', 'y'], value: null }],
    ['EDIT_PATH', { op: 'set', path: ['policy', 'y'], value: null }],
    ['EDIT_PATH', { op: 'set', path: ['bands', 2], value: null }],
    ['EDIT_PATH', { op: 'set', path: ['bands', 'x'], value: null }],
    ['EDIT_PATH', { op: 'remove', path: ['x'] }],
    ['EDIT_PATH', { op: 'remove', path: [] }],
    ['EDIT_PATH', { op: 'remove', path: ['toString'] }],
    ['EDIT_PATH', { op: 'insert', path: ['bands', 3], value: null }],
    ['EDIT_PATH', { op: 'insert', path: ['bands', -1], value: null }],
    ['EDIT_PATH', { op: 'insert', path: ['x'], value: null }],
    ['EDIT_PATH', { op: 'move', path: ['bands', 0], to: 2 }],
    ['EDIT_PATH', { op: 'move', path: ['policy'], to: 0 }],
    ['EDIT_PATH', { op: 'rename', path: ['policy'], to: 'title' }],
    ['EDIT_PATH', { op: 'rename', path: ['bands', 0], to: 'x' }],
    ['KEY_FORBIDDEN', { op: 'rename', path: ['policy'], to: '__proto__' }],
    ['KEY_FORBIDDEN', { op: 'set', path: ['__proto__'], value: null }],
    ['KEY_FORBIDDEN', { op: 'set', path: ['x'], value: JSON.parse('{"__proto__": 1}') }],
    ['YAML_ALIAS', { op: 'set', path: ['x'], value: { '<<': null } }],
    ['YAML_KEY', { op: 'set', path: ['x'], value: { '': null } }],
    ['YAML_KEY', { op: 'set', path: ['k'.repeat(2_000)], value: null }],
    ['YAML_CHARACTER', { op: 'set', path: ['x'], value: 'a\u202Eb' }],
    ['YAML_CHARACTER', { op: 'set', path: ['x'], value: 'a\r\nb' }],
    ['YAML_CHARACTER', { op: 'set', path: ['x'], value: ['\ud800'] }],
    ['YAML_NUMBER', { op: 'set', path: ['x'], value: number('3.5%') }],
    ['YAML_NUMBER', { op: 'set', path: ['x'], value: number('0x1F') }],
    ['YAML_NUMBER', { op: 'set', path: ['x'], value: number('1 # x') }],
    ['YAML_NUMBER', { op: 'set', path: ['x'], value: number('1e999') }],
    ['YAML_TOO_LARGE', { op: 'set', path: ['x'], value: 'x'.repeat(1_000_000) }],
  ] as const)('%s %j', (code, edit) => expect(refused(policy, edit)).toBe(code));

  it('what cannot be read, or grew too deep', () => {
    expect(refused('a: [', { op: 'remove', path: ['a'] })).toBe('YAML_BRACKET');
    const deep = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(refused('a: 1\n', { op: 'set', path: ['a'], value: deep(50) })).toBe('YAML_TOO_DEEP');
    expect(refused('a: 1\n', { op: 'set', path: ['a'], value: deep(5_000) })).toBe('YAML_TOO_DEEP');
    expect(edited('a: 1\n', { op: 'set', path: ['a'], value: deep(49) })).toContain('- []');
  });

  it('the first edit that cannot be made, with its place', () => {
    const { finding } = applyEdits(
      policy,
      [
        { op: 'remove', path: ['notes'] },
        { op: 'remove', path: ['notes'] },
      ],
      'p',
    );
    expect(finding).toMatchObject({ code: 'EDIT_PATH', path: ['notes'], place: { file: 'p', line: 2 } });
  });
});
