// The words for what an author says of a flow: its start, and the loops that are allowed. Steps are called by their labels.
import { both } from '../values/bilingual.ts';
import { codeText } from '../values/format.ts';
import { memberAt, type Side, type TypeOf, type Words } from './diff-form.ts';
import { aside, form, type Members, named, typed, typeOfName } from './diff-members.ts';

/** The type of a step: that of the fact which holds it. */
const stepType: TypeOf = (side: Side) => typeOfName(side, memberAt(memberAt(side.whole, 'flow'), 'step'));

const loopMembers: Members = {
  through: named('经过的步骤', 'step', typed(stepType)),
  counted: named('次数记在', 'count', form.name),
  atMost: named('最多次数', 'times at most'),
  because: aside('的理由', 'reason'),
};

export const flowWords: Words = {
  words: both('流程', 'flow'),
  members: {
    step: named('当前步骤记在', 'fact of the step', form.name),
    start: named('起点', 'start', typed(stepType)),
    loops: {
      words: both('', ''),
      items: {
        pairing: 'order',
        identity: (loop) => String(memberAt(loop, 'through') ?? ''),
        name: (loop, _, side) => {
          const through = String(memberAt(loop, 'through') ?? '');
          const step = codeText(through, stepType(side, []) ?? { kind: 'text' });
          return both(`允许经过“${step.zh}”的循环`, `loop through "${step.en}"`);
        },
        each: { words: both('', ''), members: loopMembers },
      },
    },
  },
};
