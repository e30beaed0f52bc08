// What the editor of rules may do to the text, as edits.
import { type Bilingual, type Edit, type Path, unsetWord, type Written } from '../../../engine/index.ts';
import { freeId } from '../fields/free-id.ts';
import type { ShownPart } from '../fields/shown-parts.ts';
import type { Match, ShownRules } from './read-rules.ts';

/** A value for every part that leaves it open. With `match: all` a rule must name its code, so it begins with the first. */
export const openOutcome = (parts: readonly ShownPart[], match: Match): Written =>
  Object.fromEntries(
    parts.map(({ key, type }) => [
      key,
      match === 'all' && type.kind === 'code' ? (type.codes[0]?.code ?? unsetWord) : unsetWord,
    ]),
  );

/** A new rule at the end, with a condition to start from and nothing decided. */
export function addRuleEdit(
  block: Path,
  { rules, match }: ShownRules,
  parts: readonly ShownPart[],
  condition: Written,
  label: (n: number) => Bilingual,
): Edit {
  const n = rules.length + 1;
  const id = freeId(
    'rule',
    rules.map((rule) => rule.id),
  );
  // The keys in the order a reader expects them; `then` is a member of a rule and never called.
  const members: readonly (readonly [string, Written])[] = [
    ['id', id],
    ['label', { ...label(n) }],
    ['when', condition],
    ['then', openOutcome(parts, match)],
  ];
  return { op: 'insert', path: [...block, 'rules', rules.length], value: Object.fromEntries(members) };
}

/** Reads several rules that hold in another way; a list of all has no `otherwise`. */
export function matchEdits(block: Path, { hasOtherwise }: ShownRules, to: Match): readonly Edit[] {
  const match: Edit = { op: 'set', path: [...block, 'match'], value: to };
  return to === 'all' && hasOtherwise ? [match, { op: 'remove', path: [...block, 'otherwise'] }] : [match];
}
