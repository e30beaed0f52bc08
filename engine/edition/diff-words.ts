// The words for the members of every kind of block: what an author's key is called, and how its value is read.
// A new kind does not compile until it has its entry here.
import type { KindName } from '../blocks/index.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { flowWords } from './diff-flow-words.ts';
import { memberAt, type Words } from './diff-form.ts';
import {
  aside,
  called,
  form,
  type Members,
  named,
  numbered,
  oneOf,
  owner,
  partType,
  typed,
  typeOfName,
  valueType,
} from './diff-members.ts';

const commonMembers: Members = {
  label: aside('名称', 'label'),
  because: aside('依据', 'reason'),
  owner,
  when: named('适用条件', 'condition to apply', form.condition),
};

const bandMembers: Members = {
  from: named(
    '起点',
    'start',
    typed((side) => typeOfName(side, memberAt(side.whole, 'on'))),
  ),
  above: named(
    '起点(不含)',
    'start (excluded)',
    typed((side) => typeOfName(side, memberAt(side.whole, 'on'))),
  ),
  rate: named('比例', 'rate', form.rate),
  lifted: named('上浮比例', 'lifted rate', form.rate),
  when: named('上浮条件', 'condition of the lift', form.condition),
  value: named('数值', 'value', typed(valueType)),
  flat: named('保持不变', 'held level'),
  allowed: {
    words: both('可调范围', 'range to tune within'),
    members: { from: named('下限', 'from', form.rate), to: named('上限', 'to', form.rate) },
  },
  because: aside('依据', 'reason'),
  owner,
};

const bandsMembers: Members = {
  mode: named(
    '计算方式',
    'mode',
    oneOf({
      marginal: both('分段累进', 'marginal tiers'),
      whole: both('全额', 'whole-amount tiers'),
      amount: both('定值', 'a fixed value per band'),
      linear: both('线性插值', 'linear between the edges'),
    }),
  ),
  on: named('计算基础', 'column it is over', form.name),
  gives: named('结果类型', 'type of the result', form.type),
  below: named('低于第 1 档的结果', 'value below band 1', typed(valueType)),
  bands: {
    words: both('', ''),
    items: {
      pairing: 'order',
      identity: (band) => String(memberAt(band, 'from') ?? memberAt(band, 'above') ?? ''),
      name: numbered('档', 'band'),
      each: { words: both('', ''), members: bandMembers },
    },
  },
  smoothing: {
    words: both('级差', 'step between rates'),
    members: {
      from: named('下限', 'at least', form.points),
      to: named('上限', 'at most', form.points),
      accepted: {
        words: both('', ''),
        items: {
          pairing: 'order',
          identity: (step) => String(memberAt(step, 'band') ?? ''),
          name: (step) => acceptedStep(Number.parseInt(String(memberAt(step, 'band')), 10)),
          each: {
            words: both('', ''),
            members: { band: named('所到的档', 'upper band'), reason: named('理由', 'reason', form.wording) },
          },
        },
      },
    },
  },
};

/** A step between rates the owner has accepted, named by the two bands it lies between. */
const acceptedStep = (upper: number): Bilingual =>
  both(
    `已接受的级差:第 ${upper - 1} 档到第 ${upper} 档`,
    `accepted step from band ${upper - 1} to band ${upper}`,
  );

const parts: Words = {
  words: both('', ''),
  items: {
    pairing: 'key',
    name: (_, key, { whole }) => {
      const label = memberAt(memberAt(memberAt(whole, 'gives'), String(key)), 'label');
      const [zh, en] = [memberAt(label, 'zh') ?? key, memberAt(label, 'en') ?? key];
      return both(`的${String(zh)}`, String(en));
    },
    each: { words: both('', ''), form: typed(partType) },
  },
};

const gives: Words = {
  words: both('', ''),
  items: { pairing: 'key', name: called('结果列', 'result'), each: { words: both('', ''), form: form.type } },
};

const lookupMembers: Members = {
  by: named('查找依据', 'key column', form.name),
  gives,
  rows: { words: both('', ''), items: { pairing: 'key', name: called('', 'row'), each: parts } },
  otherwise: { ...parts, words: both('其余', 'otherwise') },
};

/** The author's own key; kept apart because an object with a member of that name can be mistaken for a promise. */
const thenKey = 'then';

const rulesMembers: Members = {
  match: named(
    '匹配方式',
    'match',
    oneOf({
      unique: both('只能一条成立', 'exactly one'),
      first: both('取第一条成立的', 'the first that holds'),
      all: both('全部成立的', 'all that hold'),
    }),
  ),
  gives,
  rules: {
    words: both('', ''),
    items: {
      pairing: 'id',
      ordered: true,
      name: called('规则', 'rule'),
      each: {
        words: both('', ''),
        members: {
          id: named('标识', 'id'),
          label: aside('的名称', 'label'),
          when: named('的条件', 'condition', form.condition),
          unknown: named(
            '在无法判断时',
            'when unknown',
            oneOf({ notMet: both('视为不成立', 'counts as not met') }),
          ),
          [thenKey]: parts,
          because: aside('的依据', 'reason'),
          owner,
        },
      },
    },
  },
  otherwise: { ...parts, words: both('其余', 'otherwise') },
  flow: flowWords,
};

const measureMembers: Members = {
  label: aside('的名称', 'label'),
  on: named('的数据列', 'column', form.name),
  target: named(
    '的目标',
    'target',
    typed(({ names, whole }, path) => {
      const at = path.lastIndexOf('measures');
      const list = memberAt(whole, 'measures');
      const measure = Array.isArray(list) ? list[Number.parseInt(String(path[at + 1]), 10)] : undefined;
      return names.get(String(memberAt(measure, 'on') ?? memberAt(measure, 'id')))?.type;
    }),
  ),
  direction: named(
    '的方向',
    'direction',
    oneOf({
      atLeast: both('越高越好', 'at least'),
      atMost: both('越低越好', 'at most'),
      yes: both('完成与否', 'done or not'),
    }),
  ),
  weight: named('的权重', 'weight', form.rate),
  group: named('的分组', 'group'),
  because: aside('的依据', 'reason'),
  owner,
};

const scorecardMembers: Members = {
  missing: named(
    '缺数据时',
    'with a missing fact',
    oneOf({
      leaveOut: both('不计入该项', 'the measure is left out'),
      unavailable: both('得分无法给出', 'the score is unavailable'),
    }),
  ),
  cap: named('达成率上限', 'cap of each attainment', form.rate),
  weights: named(
    '权重',
    'weights',
    oneOf({ equal: both('相同', 'equal'), stated: both('逐项写明', 'stated') }),
  ),
  groups: {
    words: both('', ''),
    items: { pairing: 'key', name: called('分组', 'group'), each: aside('', '') },
  },
  measures: {
    words: both('', ''),
    items: {
      pairing: 'id',
      ordered: true,
      name: called('指标', 'measure'),
      each: { words: both('', ''), members: measureMembers },
    },
  },
};

const roundingForm = oneOf({ exact: both('不取整', 'exact') });
const formulaMembers: Members = {
  formula: named('公式', 'formula'),
  gives: named('结果类型', 'type of the result', form.type),
  round: {
    words: both('取整', 'rounding'),
    form: roundingForm,
    members: {
      places: named('小数位数', 'places'),
      mode: named(
        '方式',
        'mode',
        oneOf({ 'half-up': both('四舍五入', 'half up'), up: both('向上取整', 'up') }),
      ),
    },
  },
};

const rankMembers: Members = {
  by: named('排序依据', 'column ranked by', form.name),
  order: named(
    '次序',
    'order',
    oneOf({
      'highest-first': both('从高到低', 'highest first'),
      'lowest-first': both('从低到高', 'lowest first'),
    }),
  ),
  ties: named(
    '并列',
    'ties',
    oneOf({
      'same-place': both('同名次,其后空出', 'share a place, the next is left out'),
      dense: both('同名次,其后连续', 'share a place, the next follows on'),
    }),
  ),
  within: named('组别', 'groups', form.name),
};

const kindMembers = {
  bands: bandsMembers,
  lookup: lookupMembers,
  rules: rulesMembers,
  scorecard: scorecardMembers,
  formula: formulaMembers,
  rank: rankMembers,
} as const satisfies Record<KindName, Members>;

/** The words of a block of one kind; a kind without any is told by the author's own keys. */
export const blockWords = (kind: string): Words => ({
  words: both('', ''),
  members: { ...commonMembers, ...(isKind(kind) ? kindMembers[kind] : {}) },
});

const isKind = (kind: string): kind is KindName => Object.hasOwn(kindMembers, kind);
