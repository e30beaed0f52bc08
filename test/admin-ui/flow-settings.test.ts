// The settings of a flow change what they say they change, in the shipped policy; its comments and every other line stay.
import { describe, expect, it } from 'vitest';
import { shownParts } from '../../admin-ui/editors/fields/shown-parts.ts';
import {
  addLoopEdit,
  countsIn,
  declareEdit,
  limitEdits,
  nextLoop,
  removeLoopEdit,
  stepEdits,
  stepFacts,
} from '../../admin-ui/editors/rules/flow-edits.ts';
import { applyEdits, type Edit, type Edition, isError, policyFlow, readEdition } from '../../engine/index.ts';
import { filesOf } from '../policies/editions.ts';

const file = 'process/sop-next-step.yaml';
const cases = 'process/sop-next-step.cases.yaml';
const files = filesOf('2026-Q4').filter(({ path }) =>
  ['edition.yaml', 'facts.yaml', file, cases].includes(path),
);
const text = files.find(({ path }) => path === file)?.text ?? '';
const block = ['blocks', 0];
const loop = (at: number) => [...block, 'flow', 'loops', at];

interface Edited {
  readonly edition: Edition;
  readonly text: string;
}

function written(edits: readonly Edit[], from = text): Edited {
  const result = applyEdits(from, edits, file);
  if (result.text === undefined) throw new Error(result.finding.message.en);
  const edition = readEdition(
    files.map((each) => (each.path === file ? { ...each, text: result.text } : each)),
  );
  return { edition, text: result.text };
}

function flowOf({ edition }: Edited) {
  const policy = edition.policies.get('sop-next-step');
  return policy && policyFlow(policy, 0);
}

const codesOf = ({ edition }: Edited): readonly string[] =>
  edition.findings.filter(({ place }) => place.file === file).map(({ code }) => code);

const shipped = written([]);
const names = shipped.edition.policies.get('sop-next-step')?.names ?? new Map();
const lost = (edited: Edited): readonly string[] =>
  text.split('\n').filter((each) => !edited.text.split('\n').includes(each));

describe('the settings of a flow', () => {
  it('offer the facts that can hold the step, and those that count', () => {
    const parts = shownParts(shipped.edition.documents.get(file)?.writtenAt(block));
    expect(stepFacts(names, parts)).toEqual(['step']);
    expect(countsIn(names)).toEqual(['interactions', 'attempts']);
  });

  it('take a loop away, and the check says at once what then goes round', () => {
    const edited = written([removeLoopEdit(block, 1, 3)]);
    expect(flowOf(edited)?.loops.map(({ through }) => through)).toEqual(['call-and-demo', 'regrade']);
    expect(codesOf(edited)).toEqual(['FLOW_LOOP_UNDECLARED']);
    const flow = flowOf(edited);
    expect(flow?.proof.walked?.undeclared.map(({ steps }) => steps)).toEqual([
      ['custom-quote', 'adjust-specs'],
    ]);
    const next = nextLoop(flow, ['call-and-demo', 'regrade'], []);
    expect(next).toBe('adjust-specs');
    const mended = written([addLoopEdit(block, next, 2)], edited.text);
    expect(codesOf(mended)).toEqual([]);
    expect(lost(mended).every((each) => /through: adjust-specs|议价|异议/.test(each))).toBe(true);
  });

  it('take the last loop away with the list, and begin it again', () => {
    const none = written([
      removeLoopEdit(block, 2, 3),
      removeLoopEdit(block, 1, 2),
      removeLoopEdit(block, 0, 1),
    ]);
    expect(flowOf(none)?.loops).toEqual([]);
    const one = written([addLoopEdit(block, 'regrade', 0)], none.text);
    expect(flowOf(one)?.loops).toEqual([{ kind: 'open', through: 'regrade' }]);
  });

  it('limit an open loop by a count, and keep its reason', () => {
    const edited = written(limitEdits(loop(1), 'counted', 'interactions', true));
    expect(flowOf(edited)?.loops[1]).toEqual({
      kind: 'counted',
      through: 'adjust-specs',
      counted: 'interactions',
      atMost: 3,
    });
    expect(lost(edited)).toEqual([]);
    expect(codesOf(edited)).toEqual(['FLOW_LOOP_LIMIT']);
  });

  it('leave a counted loop open, with a reason to begin with', () => {
    const edited = written(limitEdits(loop(0), 'open', undefined, false));
    expect(flowOf(edited)?.loops[0]).toEqual({ kind: 'open', through: 'call-and-demo' });
    expect(codesOf(edited)).toEqual([]);
    expect(lost(edited)).toHaveLength(1);
  });

  it('start elsewhere', () => {
    const edited = written(stepEdits(block, 'customerGrade', 'check', names));
    expect(edited.text).toContain('step: customerGrade');
    expect(edited.text).toContain('start: A');
    expect(written(stepEdits(block, 'step', 'check', names)).text).toBe(text);
  });

  it('declare a flow, and take the declaration away without a line of the rules', () => {
    const without = written([{ op: 'remove', path: [...block, 'flow'] }]);
    expect(flowOf(without)).toBeUndefined();
    expect(without.edition.findings.filter(isError)).toEqual([]);
    const again = written([declareEdit(block, 'step', names)], without.text);
    expect(flowOf(again)).toMatchObject({ step: 'step', start: 'check', loops: [] });
    expect(codesOf(again)).toContain('FLOW_LOOP_UNDECLARED');
  });
});
