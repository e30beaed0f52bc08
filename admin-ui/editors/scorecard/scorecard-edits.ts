// What the editor of scorecards may do to the text, as edits.
import type { Edit, Named, Path, ValueType, Written } from '../../../engine/index.ts';
import { freeId } from '../fields/free-id.ts';
import { zeroOf } from '../fields/zero-of.ts';
import { writtenFigure } from '../written-figure.ts';
import type { Direction, ShownMeasure, ShownScorecard } from './read-scorecard.ts';

/** A target to start from: the whole of a ratio, one of anything else. */
const firstTarget = (type: ValueType | undefined): Written =>
  type?.kind === 'ratio' ? '100%' : writtenFigure('1');

/** Measures another way; what the new way has no use for goes, what it needs gets something to start from. */
export function directionEdits(measure: Path, shown: ShownMeasure, to: Direction): readonly Edit[] {
  const path = [...measure, 'direction'];
  const start = shown.type ? zeroOf(shown.type) : writtenFigure('0');
  const direction: Edit = { op: 'set', path, value: to === 'from' ? { from: start } : to };
  const target = [...measure, 'target'];
  if (to === 'yes') return shown.target === '' ? [direction] : [direction, { op: 'remove', path: target }];
  if (shown.target !== '' || shown.hasQuestion) return [direction];
  return [direction, { op: 'set', path: target, value: firstTarget(shown.type) }];
}

/** The same weight for each is written nowhere; weights of their own begin as equal shares that total 100 %. */
export function weightsEdits(
  block: Path,
  { measures }: ShownScorecard,
  to: 'equal' | 'stated',
): readonly Edit[] {
  const shares = equalShares(measures.length);
  const weights = measures.flatMap(({ at, weight }): readonly Edit[] => {
    const path = [...block, 'measures', at, 'weight'];
    if (to === 'stated') return weight === '' ? [{ op: 'set', path, value: shares[at] ?? '0%' }] : [];
    return weight === '' ? [] : [{ op: 'remove', path }];
  });
  return [{ op: 'set', path: [...block, 'weights'], value: to }, ...weights];
}

/** So many shares of 100 % in hundredths of a percent; the last takes what is left over. */
export function equalShares(count: number): readonly string[] {
  const whole = 10_000n;
  const share = whole / BigInt(Math.max(count, 1));
  return Array.from({ length: count }, (_, at) =>
    percent(at === count - 1 ? whole - share * BigInt(count - 1) : share),
  );
}

function percent(hundredths: bigint): string {
  const rest = (hundredths % 100n).toString().padStart(2, '0').replace(/0+$/, '');
  return `${hundredths / 100n}${rest === '' ? '' : `.${rest}`}%`;
}

/** A new measure of a name: judged as a yes where it is one, else against a target. */
export function addMeasureEdit(
  block: Path,
  { measures, isWeighted, groups }: ShownScorecard,
  named: Named,
): Edit {
  const id = freeId(
    named.name.split('.').at(-1) ?? named.name,
    measures.map((measure) => measure.id),
  );
  const isFlag = named.type.kind === 'flag';
  const [group] = groups;
  const value: Written = {
    id,
    label: { ...named.label },
    ...(id !== named.name && { on: named.name }),
    ...(group && { group: group.id }),
    ...(!isFlag && { target: firstTarget(named.type) }),
    direction: isFlag ? 'yes' : 'atLeast',
    ...(isWeighted && { weight: '0%' }),
  };
  return { op: 'insert', path: [...block, 'measures', measures.length], value };
}

/** A new group; a card without groups gets its first. */
export function addGroupEdit(block: Path, { groups }: ShownScorecard, label: (n: string) => Written): Edit {
  const id = freeId(
    'group',
    groups.map((group) => group.id),
  );
  const words = label(String(groups.length + 1));
  return groups.length === 0
    ? { op: 'set', path: [...block, 'groups'], value: { [id]: words } }
    : { op: 'set', path: [...block, 'groups', id], value: words };
}

/** Takes a group away, with the word that names it in its measures; the last takes the list with it. */
export function removeGroupEdits(
  block: Path,
  { groups, measures }: ShownScorecard,
  id: string,
): readonly Edit[] {
  const path = [...block, 'groups'];
  const members = measures.filter(({ group }) => group === id);
  return [
    { op: 'remove', path: groups.length === 1 ? path : [...path, id] },
    ...members.map(({ at }): Edit => ({ op: 'remove', path: [...block, 'measures', at, 'group'] })),
  ];
}
