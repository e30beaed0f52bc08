// A new block of each kind, written so that it can be read at once and completed in its editor. Undefined where nothing above the
// block can serve: a table needs something to look up by, bands need an amount.
import {
  type Bilingual,
  type Edit,
  isNumeric,
  type KindName,
  type Named,
  type Names,
  unsetWord,
  type ValueType,
  type Written,
  WrittenNumber,
} from '../../../engine/index.ts';
import { newLeaf } from '../condition/condition-edits.ts';
import { freeId, nameFrom } from '../fields/free-id.ts';

type Members = Readonly<Record<string, Written>>;

/** The members of a new block but for id, kind and label. */
export function newMembers(kind: KindName, label: Bilingual, names: Names): Members | undefined {
  return starts[kind](label, names);
}

const starts: Readonly<Record<KindName, (label: Bilingual, names: Names) => Members | undefined>> = {
  formula: () => ({ formula: '0', gives: { type: 'ratio' } }),
  bands: (_, names) =>
    start(names, isNumeric, ({ name, range }) => ({
      mode: 'marginal',
      on: name,
      // What may lie below the first edge needs a value too.
      ...(range?.from && !range.from.at.isNegative() ? {} : { below: new WrittenNumber('0') }),
      bands: [{ from: new WrittenNumber('0'), rate: '0%' }],
    })),
  lookup: (label, names) =>
    start(names, isKey, ({ name, type }) => ({
      by: name,
      gives: { value: { type: 'ratio', label: { ...label } } },
      rows: Object.fromEntries(keysOf(type).map((key) => [key, { value: unsetWord }])),
      ...(type.kind === 'count' && { otherwise: { value: unsetWord } }),
    })),
  scorecard: (_, names) =>
    start(names, isNumeric, ({ name, type, label }) => ({
      missing: 'unavailable',
      cap: 'none',
      weights: 'equal',
      measures: [
        {
          id: nameFrom(name.replace('.', ' ')) || 'measure',
          label: { ...label },
          on: name,
          target: type.kind === 'ratio' ? '100%' : new WrittenNumber('1'),
          direction: 'atLeast',
        },
      ],
    })),
  rules: (label, names) => {
    const when = newLeaf(names);
    if (when === undefined) return undefined;
    const rule = Object.fromEntries([
      ['id', 'rule'],
      ['label', { zh: '规则 1', en: 'rule 1' }],
      ['when', when],
      ['then', { value: true }],
    ] as const);
    return {
      match: 'first',
      gives: { value: { type: 'flag', label: { ...label } } },
      rules: [rule],
      otherwise: { value: false },
    };
  },
  rank: (_, names) =>
    start(names, isNumeric, ({ name }) => ({ by: name, order: 'highest-first', ties: 'same-place' })),
};

function start(
  names: Names,
  fits: (type: ValueType) => boolean,
  make: (named: Named) => Members,
): Members | undefined {
  const fitting = [...names.values()].filter(({ type }) => fits(type));
  const first = fitting.find(({ type }) => type.kind === 'money') ?? fitting[0];
  return first && make(first);
}

const isKey = ({ kind }: ValueType): boolean => ['code', 'flag', 'count'].includes(kind);

const keysOf = (type: ValueType): readonly string[] =>
  type.kind === 'code'
    ? type.codes.map(({ code }) => code)
    : type.kind === 'flag'
      ? ['true', 'false']
      : ['1'];

/** A new block at the end of the table, where it may read everything above it. */
export function addBlockEdit(
  kind: KindName,
  label: Bilingual,
  names: Names,
  blockIds: readonly string[],
): Edit | undefined {
  const members = newMembers(kind, label, names);
  if (!members) return undefined;
  const taken = [...blockIds, ...[...names.keys()].map((name) => name.split('.')[0] ?? name)];
  const id = freeId(nameFrom(label.en) || kind, taken);
  const value: Written = { id, kind, label: { ...label }, ...members };
  return { op: 'insert', path: ['blocks', blockIds.length], value };
}
