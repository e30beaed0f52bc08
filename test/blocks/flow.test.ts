// Laws of flows: what is proved of one agrees with walking it to every place, answer by answer.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, policyFlow } from '../../engine/policy/flow.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import type { Value } from '../../engine/values/cell.ts';
import { edition, editionIds } from '../policies/editions.ts';
import { checkFragment } from './case-file.ts';
import { type Asked, answersOf, type Walked, walkEverywhere } from './flow-walk.ts';

const steps = ['a', 'b', 'c', 'd'] as const;
type Step = (typeof steps)[number];

/** A rule as it is drawn at random. */
interface Drawn {
  readonly at: readonly Step[];
  readonly urgent?: boolean | undefined;
  readonly count?: { readonly fact: string; readonly operator: string; readonly value: number } | undefined;
  readonly to: Step | 'unset';
}

interface DrawnFlow {
  readonly rules: readonly Drawn[];
  readonly otherwise?: Step | 'unset' | undefined;
  readonly counted: readonly { readonly fact: string; readonly through: Step; readonly atMost: number }[];
  readonly open: readonly Step[];
}

const to = fc.constantFrom<Step | 'unset'>('unset', ...steps);
const drawnRule: fc.Arbitrary<Drawn> = fc.record({
  at: fc.uniqueArray(fc.constantFrom(...steps), { minLength: 1, maxLength: 3 }),
  urgent: fc.option(fc.boolean(), { nil: undefined, freq: 2 }),
  count: fc.option(
    fc.record({
      fact: fc.constantFrom('tries', 'calls', 'others'),
      operator: fc.constantFrom(
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive',
        'equal',
      ),
      value: fc.integer({ min: 0, max: 3 }),
    }),
    { nil: undefined, freq: 2 },
  ),
  to,
});
const drawnFlow: fc.Arbitrary<DrawnFlow> = fc
  .record({
    rules: fc.array(drawnRule, { minLength: 1, maxLength: 6 }),
    otherwise: fc.option(to, { nil: undefined, freq: 1 }),
    declared: fc.shuffledSubarray([...steps]),
    counts: fc.shuffledSubarray(['tries', 'calls']),
    atMost: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ rules, otherwise, declared, counts, atMost }) => ({
    rules,
    otherwise,
    counted: counts.flatMap((fact, at) => {
      const through = declared[at];
      return through ? [{ fact, through, atMost: atMost[at] ?? 1 }] : [];
    }),
    open: declared.slice(counts.length),
  }));

const codes = '{ a: { zh: 甲, en: A }, b: { zh: 乙, en: B }, c: { zh: 丙, en: C }, d: { zh: 丁, en: D } }';

function textOf({ rules, otherwise, counted, open }: DrawnFlow): string {
  const parts = ({ at, urgent, count }: Drawn): readonly string[] => [
    `{ fact: step, operator: in, value: [${at.join(', ')}] }`,
    ...(urgent === undefined ? [] : [`{ fact: isUrgent, operator: equal, value: ${urgent} }`]),
    ...(count ? [`{ fact: ${count.fact}, operator: ${count.operator}, value: ${count.value} }`] : []),
  ];
  const loops = [
    ...counted.map(
      ({ fact, through, atMost }) => `{ through: ${through}, counted: ${fact}, atMost: ${atMost} }`,
    ),
    ...open.map((through) => `{ through: ${through}, because: { zh: 有意, en: meant } }`),
  ];
  return `facts:
  step: { type: code, codes: ${codes}, label: { zh: 步骤, en: step } }
  isUrgent: { type: flag, label: { zh: 加急, en: urgent } }
  tries: { type: count, min: 0, label: { zh: 次数, en: tries } }
  calls: { type: count, min: 0, label: { zh: 电话, en: calls } }
  others: { type: count, min: 0, label: { zh: 其他, en: others } }
blocks:
  - id: next
    kind: rules
    label: { zh: 下一步, en: next step }
    match: first
    flow: { step: step, start: a, loops: [${loops.join(', ')}] }
    gives: { value: { type: code, codes: ${codes} } }
    rules:
${rules.map((rule, at) => `      - { id: r${at}, when: { all: [${parts(rule).join(', ')}] }, then: { value: ${rule.to} } }`).join('\n')}
${otherwise ? `    otherwise: { value: ${otherwise} }` : ''}
`;
}

function policyOf(text: string): Policy {
  const { policy, findings } = checkFragment('flow.yaml', text);
  if (!policy) throw new Error(findings.map(({ message }) => message.en).join('\n'));
  return policy;
}

function flowIn(policy: Policy): Flow {
  const flow = policyFlow(policy, 0);
  if (!flow) throw new Error('the block declares a flow');
  return flow;
}

/** Every combination of the values. */
const everyInput = (values: Readonly<Record<string, readonly Value[]>>): readonly Row[] =>
  Object.entries(values).reduce<readonly Row[]>(
    (rows, [name, some]) => rows.flatMap((row) => some.map((value) => new Map([...row, [name, value]]))),
    [new Map()],
  );
const counts = (max: number): readonly Amount[] => Array.from({ length: max + 1 }, (_, n) => Amount.count(n));

/** How a random flow is asked. Its constants are at most 4, so that counts are followed far enough. */
const askedOf = ({ counted, open }: DrawnFlow): Asked => ({
  block: 'next',
  step: 'step',
  steps,
  start: 'a',
  counted,
  open,
  countMax: 8,
  inputs: everyInput({
    isUrgent: [true, false],
    others: counts(4),
    ...(counted.some(({ fact }) => fact === 'tries') ? {} : { tries: counts(4) }),
    ...(counted.some(({ fact }) => fact === 'calls') ? {} : { calls: counts(4) }),
  }),
});

/** What was proved, in the terms of a walk. */
function proved({ proof }: Flow): Walked | undefined {
  const { walked, holes } = proof;
  if (!walked) return undefined;
  return {
    holes: [...holes.keys()],
    unreached: walked.unreached,
    endless: [...walked.endless].sort(),
    times: walked.loops.flatMap(({ loop, times }) => (loop.kind === 'counted' ? [times] : [])),
    comesBack: walked.loops
      .filter(({ comesBack }) => comesBack)
      .map(({ loop }) => loop.through)
      .sort(),
    goesRound: walked.undeclared.length > 0,
  };
}

describe('what is proved of a flow', () => {
  it('is what walking it everywhere comes to', () => {
    fc.assert(
      fc.property(drawnFlow, (drawn) => {
        const flow = flowIn(policyOf(textOf(drawn)));
        const asked = askedOf(drawn);
        const walked = walkEverywhere(answersOf(policyOf(textOf(drawn)), asked), asked);
        const declared = flow.loops.map(({ through }) => through);
        expect(proved(flow)).toEqual({
          ...walked,
          times: told(walked.times, flow),
          comesBack: walked.comesBack.filter((step) => declared.includes(step)),
        });
        for (const { steps: round } of flow.proof.walked?.undeclared ?? []) expectRound(round, flow);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** What is said of how often: the number, or only that it is more than the limit where the count cannot tell. */
const told = (times: Walked['times'], { proof }: Flow): Walked['times'] => {
  const counted = (proof.walked?.loops ?? []).flatMap(({ loop, times: said }) =>
    loop.kind === 'counted' ? [{ loop, said }] : [],
  );
  return times.map((found, at) => {
    const { loop, said } = counted[at] ?? {};
    return said === undefined && loop && (found ?? loop.atMost + 1) > loop.atMost ? undefined : found;
  });
};

/** The way round that is named is one, and passes no declared step. */
function expectRound(round: readonly string[], { edges, loops }: Flow): void {
  for (const [at, step] of round.entries()) {
    const next = round[(at + 1) % round.length];
    expect(edges.some(({ from, to: target }) => from === step && target === next)).toBe(true);
    expect(loops.map(({ through }) => through)).not.toContain(step);
  }
}

describe.each(editionIds)('the follow-up flow of %s', (id) => {
  const policy = edition(id).policies.get('sop-next-step');
  if (!policy) throw new Error('the edition has the policy');
  const flow = flowIn(policy);
  const codesOf = (fact: string): readonly string[] => {
    const type = policy.names.get(fact)?.type;
    return type?.kind === 'code' ? type.codes.map(({ code }) => code) : [];
  };
  const asked: Asked = {
    block: 'next',
    step: 'step',
    steps: codesOf('step'),
    start: 'check',
    counted: [{ fact: 'attempts', through: 'call-and-demo' }],
    open: ['adjust-specs', 'regrade'],
    countMax: 6,
    inputs: everyInput({
      customerGrade: codesOf('customerGrade'),
      feedback: codesOf('feedback'),
      interactions: counts(4),
    }),
  };
  const answers = answersOf(policy, asked);

  it('is proved to have an exit at every step, an end, and 3 escalations at most', () => {
    expect(flow.statements.map(({ zh }) => zh)).toEqual([
      '每一步都有出口',
      '从每一步都能走到终点',
      '“电话沟通与视频演示”最多 3 次(按“已升级触达次数”计)',
      '“技术参数调整”可以反复,不设上限',
      '“重新分级”可以反复,不设上限',
      '此外没有循环',
    ]);
    const walked = walkEverywhere(answers, asked);
    expect(walked).toMatchObject({ holes: [], unreached: [], endless: [], times: [3], goesRound: false });
  });

  it('is drawn with the ways the policy answers, no more and no fewer', () => {
    const drawn = flow.edges.map(({ rule, from, to: target }) => `${from} ${rule} ${target ?? 'end'}`);
    const answered = asked.steps.flatMap((step) =>
      counts(asked.countMax).flatMap((_, count) =>
        answers({ step, counts: [count] }).map((each) =>
          each.kind === 'hole'
            ? `${step} hole`
            : `${step} ${each.rule} ${each.kind === 'step' ? each.to : 'end'}`,
        ),
      ),
    );
    expect([...drawn].sort()).toEqual([...new Set(answered)].sort());
  });
});
