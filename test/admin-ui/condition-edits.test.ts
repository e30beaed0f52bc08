// The condition editor changes what it says it changes; comments and untouched characters stay.
import { describe, expect, it } from 'vitest';
import {
  addEdits,
  affirmEdits,
  factEdits,
  newLeaf,
  operatorEdits,
  readingEdits,
  removeEdits,
  ungroupEdits,
} from '../../admin-ui/editors/condition/condition-edits.ts';
import {
  readCondition,
  type ShownCondition,
  type ShownGroup,
  type ShownLeaf,
  type ShownNot,
} from '../../admin-ui/editors/condition/read-condition.ts';
import { sameButValues } from '../../admin-ui/editors/condition/same-but-values.ts';
import { applyEdits, both, type Document, type Edit, type Names, readDocument } from '../../engine/index.ts';

const text = `# the rule
when:
  all: # both
    - { fact: repurchaseRate, operator: greaterThanInclusive, value: 60% } # as agreed
    - any:
        - { fact: grade, operator: in, value: [P2, P3] }
        # the owner's wish
        - { fact: grossProfit, operator: greaterThan, value: 100000 }
    - not: { any: [{ fact: isNew, operator: equal, value: true }] }
alone: { fact: isNew, operator: equal, value: true } # only this
`;

const named = (name: string, type: Parameters<typeof Object>[0]) => ({
  name,
  type,
  label: both(name, name),
  origin: 'fact' as const,
});
const codes = ['P1', 'P2', 'P3'].map((code) => ({ code, label: both(code, code) }));
const names: Names = new Map(
  [
    named('repurchaseRate', { kind: 'ratio' }),
    named('newCustomerShare', { kind: 'ratio' }),
    named('grossProfit', { kind: 'money', currency: 'USD' }),
    named('grade', { kind: 'code', codes }),
    named('isNew', { kind: 'flag' }),
  ].map((each) => [each.name, each]),
);

function read(source: string): Document {
  const { document } = readDocument('policy.yaml', source);
  if (!document) throw new Error('the sample reads');
  return document;
}
const document = read(text);

function edited(edits: readonly Edit[]): string {
  const { text: result, finding } = applyEdits(text, edits);
  if (result === undefined) throw new Error(finding.code);
  return result;
}

function shown<Kind extends ShownCondition['kind']>(
  kind: Kind,
  ...path: (string | number)[]
): Extract<ShownCondition, { readonly kind: Kind }> {
  const found = readCondition(document.writtenAt(path), path);
  if (found?.kind !== kind) throw new Error(`a ${kind} stands at ${path.join('.')}`);
  return found as Extract<ShownCondition, { readonly kind: Kind }>;
}
const root = (): ShownGroup => shown('group', 'when');
const leaf = (): ShownLeaf => shown('leaf', 'when', 'all', 0);

describe('reading', () => {
  it('knows every part with its path', () => {
    const [first, group, not] = root().parts;
    expect(first).toMatchObject({ kind: 'leaf', fact: 'repurchaseRate', path: ['when', 'all', 0] });
    expect(group).toMatchObject({ kind: 'group', junction: 'any', path: ['when', 'all', 1] });
    expect(not).toMatchObject({ kind: 'not', part: { kind: 'group', path: ['when', 'all', 2, 'not'] } });
  });

  it('has nothing to show where nothing is written', () => {
    expect(readCondition(undefined, ['when'])).toBeUndefined();
    expect(readCondition('text', ['when'])).toBeUndefined();
  });
});

describe('a comparison', () => {
  it('asks about another name of the same kind: only the name changes', () => {
    expect(edited(factEdits(leaf(), 'newCustomerShare', names))).toBe(
      text.replace('fact: repurchaseRate', 'fact: newCustomerShare'),
    );
  });

  it('asks about a name of another kind: operator and value follow where they must', () => {
    expect(edited(factEdits(leaf(), 'grossProfit', names))).toContain(
      '- { fact: grossProfit, operator: greaterThanInclusive, value: 0 } # as agreed',
    );
    expect(edited(factEdits(leaf(), 'isNew', names))).toContain(
      '- { fact: isNew, operator: equal, value: true } # as agreed',
    );
  });

  it('keeps a list a list', () => {
    const inList = shown('leaf', 'when', 'all', 1, 'any', 0);
    const value = document.writtenAt([...inList.path, 'value']);
    expect(edited(operatorEdits(inList, 'notIn', value, names))).toContain(
      'operator: notIn, value: [P2, P3]',
    );
    expect(edited(operatorEdits(inList, 'equal', value, names))).toContain('operator: equal, value: P1 }');
    const alone = shown('leaf', 'alone');
    expect(edited(operatorEdits(alone, 'in', true, names))).toContain('operator: in, value: [true]');
  });
});

describe('a group', () => {
  it('is read another way by one word, and keeps its comments', () => {
    expect(edited(readingEdits(root(), undefined, 'any'))).toBe(text.replace('all: # both', 'any: # both'));
  });

  it('becomes "none of these" and comes back', () => {
    const group = shown('group', 'when', 'all', 1);
    const none = edited(readingEdits(group, undefined, 'none'));
    expect(read(none).writtenAt(['when', 'all', 1, 'not', 'any'])).toHaveLength(2);
    const not: ShownNot = shown('not', 'when', 'all', 2);
    const inner = shown('group', 'when', 'all', 2, 'not');
    expect(read(edited(readingEdits(inner, not, 'all'))).writtenAt(['when', 'all', 2])).toEqual({
      all: [{ fact: 'isNew', operator: 'equal', value: true }],
    });
    expect(read(edited(affirmEdits(not))).writtenAt(['when', 'all', 2])).toHaveProperty('any');
  });

  it('keeps its comments when it is read as "none of these", and has its text back afterwards', () => {
    const group = shown('group', 'when', 'all', 1);
    const none = edited(readingEdits(group, undefined, 'none'));
    for (const comment of ['# the rule', '# both', '# as agreed', "# the owner's wish"])
      expect(none).toContain(comment);
    const path = ['when', 'all', 1];
    const again = readCondition(read(none).writtenAt(path), path);
    if (again?.kind !== 'not' || again.part.kind !== 'group') throw new Error('it is none of these');
    expect(applyEdits(none, readingEdits(again.part, again, 'any')).text).toBe(text);
  });

  it('is dissolved when one part is left in it', () => {
    expect(ungroupEdits(root())).toEqual([]);
    const one = edited(removeEdits(document, ['when'], ['when', 'all', 1, 'any', 0], false));
    const path = ['when', 'all', 1];
    const group = readCondition(read(one).writtenAt(path), path);
    if (group?.kind !== 'group') throw new Error('it is a group of one');
    expect(applyEdits(one, ungroupEdits(group)).text).toContain(
      "# the owner's wish\n      { fact: grossProfit",
    );
  });

  it('gets a part at its end', () => {
    const after = edited(addEdits(root(), 'all', names));
    expect(read(after).writtenAt(['when', 'all', 3])).toEqual({
      fact: 'repurchaseRate',
      operator: 'greaterThanInclusive',
      value: '0%',
    });
    expect(after).toContain("# the owner's wish");
  });

  it('is made of a comparison that stood alone', () => {
    const after = edited(addEdits(shown('leaf', 'alone'), 'all', names));
    expect(read(after).writtenAt(['alone', 'all'])).toHaveLength(2);
    expect(after).toContain('# only this');
  });
});

describe('removing', () => {
  const remove = (path: readonly (string | number)[], mayBeEmpty = false) =>
    removeEdits(document, [path[0] ?? ''], path, mayBeEmpty);

  it('takes the part and leaves the rest', () => {
    const after = edited(remove(['when', 'all', 1, 'any', 0]));
    expect(after).toBe(text.replace('        - { fact: grade, operator: in, value: [P2, P3] }\n', ''));
  });

  it('takes a group with its last part', () => {
    expect(remove(['when', 'all', 2, 'not', 'any', 0])).toEqual([{ op: 'remove', path: ['when', 'all', 2] }]);
  });

  it('takes the whole condition only where there may be none', () => {
    expect(remove(['alone'])).toEqual([]);
    expect(remove(['alone'], true)).toEqual([{ op: 'remove', path: ['alone'] }]);
  });
});

describe('what changed', () => {
  const at = (...path: (string | number)[]) => document.writtenAt(path);

  it('is a value, or more than a value', () => {
    const other = { ...(at('alone') as object), value: false };
    expect(sameButValues(at('alone'), other)).toBe(true);
    expect(sameButValues(at('alone'), { ...other, fact: 'grade' })).toBe(false);
    expect(sameButValues(at('when'), at('alone'))).toBe(false);
    expect(sameButValues(undefined, undefined)).toBe(true);
  });
});

it('has nothing to start from where nothing can be asked about', () => {
  expect(newLeaf(new Map())).toBeUndefined();
});
