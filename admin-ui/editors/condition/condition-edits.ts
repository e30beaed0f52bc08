// What the condition editor may do to the text, as edits. What a change does not concern keeps its characters and its comments,
// also where it is put into a group or taken out of one.
import {
  type Document,
  type Edit,
  type Named,
  type Names,
  type Operator,
  operatorsFor,
  type Path,
  type ValueType,
  type Written,
  type WrittenData,
} from '../../../engine/index.ts';
import { zeroOf } from '../fields/zero-of.ts';
import { mapOf } from '../written-data.ts';
import type { Junction, ShownCondition, ShownGroup, ShownLeaf, ShownNot } from './read-condition.ts';

/** True when something of the type can be asked about. */
export const canBeAsked = (type: ValueType): boolean => operatorsFor(type).length > 0;

/** What is usually asked of a type. */
const usualOperator = (type: ValueType): Operator =>
  type.kind === 'list'
    ? 'contains'
    : type.kind === 'flag' || type.kind === 'code'
      ? 'equal'
      : 'greaterThanInclusive';

/** A value to start from. */
export function usualValue(type: ValueType): Written {
  const of = type.kind === 'list' ? type.of : type;
  if (of.kind === 'flag') return true;
  if (of.kind === 'code') return of.codes[0]?.code ?? '';
  return zeroOf(of);
}

/** What stands on the right of a comparison. */
export function valueTypeOf(type: ValueType, operator: string): ValueType {
  if (takesList(operator)) return { kind: 'list', of: type };
  return type.kind === 'list' ? type.of : type;
}

const takesList = (operator: string): boolean => operator === 'in' || operator === 'notIn';

/** A comparison to start from: the first name that can be asked about. */
export function newLeaf(names: Names): Written | undefined {
  const named = [...names.values()].find(({ type }) => canBeAsked(type));
  return named && leafOf(named);
}

const leafOf = ({ name, type }: Named): Written => ({
  fact: name,
  operator: usualOperator(type),
  value: usualValue(type),
});

/** Asks about another name. Operator and value stay where they still fit. */
export function factEdits(leaf: ShownLeaf, name: string, names: Names): readonly Edit[] {
  const [before, after] = [names.get(leaf.fact)?.type, names.get(name)?.type];
  const edits: Edit[] = [{ op: 'set', path: [...leaf.path, 'fact'], value: name }];
  if (!after) return edits;
  const fits = operatorsFor(after).some((operator) => operator === leaf.operator);
  if (!fits) edits.push({ op: 'set', path: [...leaf.path, 'operator'], value: usualOperator(after) });
  if (!fits || !before || !sameAnswers(before, after)) {
    const value = fits && takesList(leaf.operator) ? [usualValue(after)] : usualValue(after);
    edits.push({ op: 'set', path: [...leaf.path, 'value'], value });
  }
  return edits;
}

/** A value of one may stand for the other: the same kind and unit, and for codes the same list. */
function sameAnswers(a: ValueType, b: ValueType): boolean {
  const text = (type: ValueType): string =>
    type.kind === 'code' ? type.codes.map(({ code }) => code).join() : JSON.stringify(type);
  return a.kind === b.kind && text(a) === text(b);
}

/** Asks in another way; what looks through a list gets one, and a list becomes its first item. */
export function operatorEdits(
  leaf: ShownLeaf,
  operator: string,
  value: WrittenData | undefined,
  names: Names,
): readonly Edit[] {
  const type = names.get(leaf.fact)?.type;
  const edits: Edit[] = [{ op: 'set', path: [...leaf.path, 'operator'], value: operator }];
  if (takesList(operator) === takesList(leaf.operator) || !type) return edits;
  const first = usualValue(type);
  const kept =
    type.kind === 'code' && typeof value === 'string' && mapOf(value) === undefined ? value : first;
  edits.push({ op: 'set', path: [...leaf.path, 'value'], value: takesList(operator) ? [kept] : first });
  return edits;
}

/** Adds a comparison to a group, or beside a comparison that stood alone. */
export function addEdits(shown: ShownCondition, junction: Junction, names: Names): readonly Edit[] {
  const leaf = newLeaf(names);
  if (leaf === undefined) return [];
  const { path } = shown;
  if (shown.kind === 'group')
    return [{ op: 'insert', path: [...path, shown.junction, shown.parts.length], value: leaf }];
  return [
    { op: 'wrap', path, levels: [junction, 0] },
    { op: 'insert', path: [...path, junction, 1], value: leaf },
  ];
}

/** How the parts of a group go together: every one holds, at least one, or none. */
export type Reading = Junction | 'none';

/** A group as people read it: `not` around `any` is "none of these". */
export const readingOf = (group: ShownGroup, around: ShownNot | undefined): Reading =>
  around ? 'none' : group.junction;

/** Reads a group another way: between "all" and "any" only the word changes, "none" is a `not` around "any". */
export function readingEdits(group: ShownGroup, around: ShownNot | undefined, to: Reading): readonly Edit[] {
  const { path } = around ?? group;
  const junction = to === 'none' ? 'any' : to;
  return [
    ...(around && to !== 'none' ? [{ op: 'unwrap', path, levels: ['not'] } as const] : []),
    ...(group.junction === junction
      ? []
      : [
          {
            op: 'rename',
            path: [...(to === 'none' ? group.path : path), group.junction],
            to: junction,
          } as const,
        ]),
    ...(!around && to === 'none' ? [{ op: 'wrap', path, levels: ['not'] } as const] : []),
  ];
}

/** Takes a `not` off. */
export const affirmEdits = ({ path }: ShownNot): readonly Edit[] => [{ op: 'unwrap', path, levels: ['not'] }];

/** Takes the only part of a group out of it; several parts need their group. */
export const ungroupEdits = ({ path, junction, parts }: ShownGroup): readonly Edit[] =>
  parts.length === 1 ? [{ op: 'unwrap', path, levels: [junction, 0] }] : [];

/**
 * Removes the part at `path` of the condition that begins at `root`. The last part of a group takes the group with it; of the whole
 * condition nothing may be left only where that is allowed.
 */
export function removeEdits(
  document: Document,
  root: Path,
  path: Path,
  mayBeEmpty: boolean,
): readonly Edit[] {
  if (path.length === root.length) return mayBeEmpty ? [{ op: 'remove', path }] : [];
  const last = path.at(-1);
  if (last === 'not') return removeEdits(document, root, path.slice(0, -1), mayBeEmpty);
  const list = path.slice(0, -1);
  const siblings = document.writtenAt(list);
  const isOnly = !Array.isArray(siblings) || siblings.length === 1;
  return isOnly ? removeEdits(document, root, list.slice(0, -1), mayBeEmpty) : [{ op: 'remove', path }];
}
