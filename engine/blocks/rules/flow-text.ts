// A flow in words: its steps by their names, and what is proved of it.
import { type Bilingual, both, joinTexts, listSeparator, same } from '../../values/bilingual.ts';
import { codeText } from '../../values/format.ts';
import type { Names } from '../../values/named.ts';
import type { Code } from '../../values/types.ts';
import type { FlowProof, LoopProof, Round } from './flow-proof.ts';

/** “技术参数调整” / "adjusting the specification" */
export function stepText(step: string, steps: readonly Code[]): Bilingual {
  const label = codeText(step, { kind: 'code', codes: steps });
  return both(`“${label.zh}”`, `"${label.en}"`);
}

export const stepsText = (named: readonly string[], steps: readonly Code[]): Bilingual =>
  joinTexts(
    named.map((step) => stepText(step, steps)),
    listSeparator,
  );

/** A → B → A */
export function roundText({ steps: [first, ...rest] }: Round, steps: readonly Code[]): Bilingual {
  const all = first === undefined ? [] : [first, ...rest, first];
  return joinTexts(
    all.map((step) => codeText(step, { kind: 'code', codes: steps })),
    same(' → '),
  );
}

/** What holds of the flow, each in a sentence. What is not proved is not said. */
export function statementsOf(proof: FlowProof, steps: readonly Code[], names: Names): readonly Bilingual[] {
  const { holes, holesKnown, walked } = proof;
  const exits = holesKnown && holes.size === 0 ? [both('每一步都有出口', 'every step has an exit')] : [];
  if (!walked) return exits;
  const ends =
    walked.exact && walked.endless.length === 0 && holes.size === 0
      ? [both('从每一步都能走到终点', 'an end can be reached from every step')]
      : [];
  const loops = walked.loops.flatMap((loop) => loopText(loop, steps, names));
  const others =
    walked.undeclared.length > 0
      ? []
      : [
          loops.length > 0
            ? both('此外没有循环', 'nothing else goes round')
            : both('没有循环', 'nothing goes round'),
        ];
  return [...exits, ...ends, ...loops, ...others];
}

function loopText(
  { loop, comesBack, times }: LoopProof,
  steps: readonly Code[],
  names: Names,
): readonly Bilingual[] {
  if (!comesBack) return [];
  const step = stepText(loop.through, steps);
  if (loop.kind === 'open') {
    return [both(`${step.zh}可以反复,不设上限`, `${step.en} may come again without a limit, by intent`)];
  }
  if (times === undefined || times > loop.atMost) return [];
  const count = names.get(loop.counted)?.label ?? same(loop.counted);
  return [
    both(
      `${step.zh}最多 ${times} 次(按“${count.zh}”计)`,
      `${step.en} comes ${times === 1 ? 'once' : `${times} times`} at most (counted by "${count.en}")`,
    ),
  ];
}
