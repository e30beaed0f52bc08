// The words for what stands around the blocks: the head of a policy, the vocabulary, and the edition itself.
import { both } from '../values/bilingual.ts';
import type { TypeSource } from '../values/schema.ts';
import { readType } from '../values/type-source.ts';
import type { Side, TypeOf, Words } from './diff-form.ts';
import { aside, called, form, named, owner, typed } from './diff-members.ts';

/** A policy but for its blocks, which are compared kind by kind. */
export const policyWords: Words = {
  words: both('', ''),
  members: {
    policy: named('标识', 'id'),
    system: named('系统', 'system'),
    cadence: named('调整周期', 'cadence', {
      kind: 'words',
      words: { quarterly: both('每季度', 'quarterly'), yearly: both('每年', 'yearly') },
    }),
    title: aside('标题', 'title'),
    because: aside('依据', 'reason'),
    owner,
    facts: {
      words: both('', ''),
      items: {
        pairing: 'key',
        identity: String,
        name: (name, _, { names }) => {
          const label = names.get(String(name))?.label ?? both(String(name), String(name));
          return both(`所用事实“${label.zh}”`, `fact "${label.en}"`);
        },
        each: { words: both('', '') },
      },
    },
    uses: {
      words: both('', ''),
      items: { pairing: 'key', name: called('引用的策略', 'used policy'), each: { words: both('', '') } },
    },
    outcomes: {
      words: both('', ''),
      items: {
        pairing: 'key',
        name: called('结果', 'outcome'),
        each: {
          words: both('', ''),
          members: {
            label: aside('的名称', 'label'),
            from: named('的来源', 'source', form.name),
            lines: named('的明细', 'lines'),
          },
        },
      },
    },
  },
};

/** The type a fact states for itself. */
const ownType: TypeOf = ({ whole }: Side) =>
  whole === undefined ? undefined : readType(whole as unknown as TypeSource, [], () => {});

/** One fact of the vocabulary. */
export const factWords: Words = {
  words: both('', ''),
  members: {
    label: aside('名称', 'label'),
    type: named('类型', 'type'),
    currency: named('币种', 'currency'),
    unit: named('单位', 'unit'),
    from: named('源币种', 'from'),
    to: named('目标币种', 'to'),
    list: named('是否列表', 'list'),
    min: named('下限', 'least value', typed(ownType)),
    max: named('上限', 'largest value', typed(ownType)),
    column: named('数据列', 'data column'),
    note: aside('说明', 'note'),
    codes: {
      words: both('', ''),
      items: {
        pairing: 'key',
        name: (_, key) => both(`取值 ${key}`, `code ${key}`),
        each: aside('的名称', 'label'),
      },
    },
  },
};

/** What edition.yaml says, but for its name and its publication. */
export const editionWords: Words = {
  words: both('', ''),
  members: {
    effectiveFrom: named('生效日期', 'effective date'),
    currency: {
      words: both('币种', 'currency'),
      members: { sales: named('(销售)', 'of sales'), salary: named('(工资)', 'of salaries') },
    },
    fx: named('固定汇率', 'fixed exchange rate'),
    notes: aside('说明', 'notes'),
    order: {
      words: both('策略次序', 'order of the policies:'),
      aside: true,
      items: {
        pairing: 'key',
        identity: String,
        name: (id) => both(`中的 ${String(id)} `, String(id)),
        each: { words: both('', ''), aside: true },
        ordered: true,
      },
    },
    owner,
  },
};

/** Members that always differ between editions and say nothing about rules. */
export const editionNames = ['edition', 'from', 'publishedAt', 'by', 'reason', 'contentHash'] as const;
