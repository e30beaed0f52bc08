// What changed in what a flow says of itself, in words: steps by their labels, loops by the step they pass.
import { describe, expect, it } from 'vitest';
import { diffEditions, readEdition } from '../../engine/index.ts';
import { filesOf } from '../policies/editions.ts';

const file = 'process/sop-next-step.yaml';
const files = filesOf('2026-Q4').filter(({ path }) => ['edition.yaml', 'facts.yaml', file].includes(path));
const base = readEdition(files);

function saidAfter(from: string | RegExp, to: string): readonly string[] {
  const changed = files.map((each) =>
    each.path === file ? { ...each, text: each.text.replace(from, to) } : each,
  );
  const { policies } = diffEditions(base, readEdition(changed));
  return policies.flatMap(({ changes }) => changes.map(({ text }) => text.zh));
}

describe('a changed flow is told in words', () => {
  it.each([
    ['its start', 'start: check', 'start: regrade', '下一步 · 流程起点 客户背调与分级 → 重新分级'],
    [
      'how often it may come back',
      'atMost: 3 }',
      'atMost: 5 }',
      '下一步 · 流程允许经过“电话沟通与视频演示”的循环最多次数 3 → 5',
    ],
    [
      'a loop that is no longer allowed',
      / {8}- through: regrade\n.*\n/,
      '',
      expect.stringMatching(/^下一步 · .*删除.*重新分级/),
    ],
  ])('%s', (_, from, to, said) => expect(saidAfter(from, to)).toEqual([said]));
});
