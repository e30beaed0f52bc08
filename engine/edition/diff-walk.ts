// Compares two written trees along their vocabulary and tells every difference once. Nothing is lost: a member the vocabulary
// does not know is told by its own name, as it was written.
import type { WrittenData } from '../text/document.ts';
import { type Bilingual, both, joinTexts, same } from '../values/bilingual.ts';
import { canonicalText } from '../values/hash.ts';
import type { Path } from '../values/position.ts';
import {
  formOf,
  formText,
  type Items,
  isList,
  isMap,
  memberAt,
  readCondition,
  type Side,
  sameNumber,
  type Words,
} from './diff-form.ts';
import { movedPairs, type Pair, pairByIdentity, pairInOrder } from './diff-pairs.ts';

/** One difference, in words and as data. */
export interface Change {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** True when only words changed, or the way a number is written: no answer can differ by it. */
  readonly wording: boolean;
  /** Where it stands: in the later text, or in the earlier one for what was removed. */
  readonly path: Path;
  readonly before?: Bilingual | undefined;
  readonly after?: Bilingual | undefined;
  readonly text: Bilingual;
}

export interface Compared {
  readonly before: WrittenData | undefined;
  readonly after: WrittenData | undefined;
}

/** Where the walk stands: the names of the parts on the way, the path on each side, and what the member is. */
export interface Place {
  readonly trail: readonly Bilingual[];
  readonly before: Path;
  readonly after: Path;
  readonly words: Words;
}

export interface Sides {
  readonly before: Side;
  readonly after: Side;
}

export function compareData({ before, after }: Compared, place: Place, sides: Sides): readonly Change[] {
  if (before === after) return [];
  const { members, items } = place.words;
  if (members && isMap(before) && isMap(after))
    return compareMembers({ before, after }, members, place, sides);
  if (items && bothItems(before, after)) return compareItems({ before, after }, items, place, sides);
  if (before !== undefined && after !== undefined && canonicalText(before) === canonicalText(after))
    return [];
  return [leafChange({ before, after }, place, sides)];
}

const bothItems = (before: WrittenData | undefined, after: WrittenData | undefined): boolean =>
  (isList(before) && isList(after)) || (isMap(before) && isMap(after));

function compareMembers(
  { before, after }: Compared,
  members: Readonly<Record<string, Words>>,
  place: Place,
  sides: Sides,
): readonly Change[] {
  const keys = new Set([...keysOf(after), ...keysOf(before)]);
  return [...keys].flatMap((key) => {
    const words = members[key] ?? { words: same(key) };
    return compareData(
      { before: memberAt(before, key), after: memberAt(after, key) },
      inside(place, words.words, key, key, words),
      sides,
    );
  });
}

const keysOf = (value: WrittenData | undefined): readonly string[] =>
  isMap(value) ? Object.keys(value) : [];

const inside = (
  place: Place,
  name: Bilingual,
  before: string | number,
  after: string | number,
  words: Words,
): Place => ({
  trail: name.zh === '' ? place.trail : [...place.trail, name],
  before: [...place.before, before],
  after: [...place.after, after],
  words,
});

interface Entry {
  readonly key: string | number;
  readonly identity: string;
  readonly data: WrittenData;
}

function compareItems(
  { before, after }: Compared,
  items: Items,
  place: Place,
  sides: Sides,
): readonly Change[] {
  const [old, now] = [entries(before, items), entries(after, items)];
  const identities = (list: readonly Entry[]): readonly string[] => list.map(({ identity }) => identity);
  const pair = items.pairing === 'order' ? pairInOrder : pairByIdentity;
  const pairs = pair(identities(old), identities(now));
  const changes = pairs.flatMap((each) => compareEntry(old, now, each, items, place, sides));
  if (items.ordered !== true) return changes;
  return [...changes, ...movedPairs(pairs).map((moved) => moveChange(now, moved, items, place, sides))];
}

function entries(value: WrittenData | undefined, items: Items): readonly Entry[] {
  if (isMap(value)) return Object.entries(value).map(([key, data]) => ({ key, identity: key, data }));
  if (!isList(value)) return [];
  return value.map((data, key) => ({ key, identity: identityOf(data, key, items), data }));
}

function identityOf(item: WrittenData, at: number, items: Items): string {
  if (items.identity) return items.identity(item);
  const id = memberAt(item, 'id');
  return typeof id === 'string' ? id : `#${at}`;
}

function compareEntry(
  old: readonly Entry[],
  now: readonly Entry[],
  pair: Pair,
  items: Items,
  place: Place,
  sides: Sides,
): readonly Change[] {
  const before = pair.before === undefined ? undefined : old[pair.before];
  const after = pair.after === undefined ? undefined : now[pair.after];
  const known = after ?? before;
  if (known === undefined) return [];
  const side = after ? sides.after : sides.before;
  const name = items.name(known.data, known.key, side);
  const at = inside(place, name, before?.key ?? known.key, after?.key ?? known.key, items.each);
  if (before && after) return compareData({ before: before.data, after: after.data }, at, sides);
  const path = after ? at.after : at.before;
  return [entryChange(known, after ? 'added' : 'removed', at, side, path)];
}

/** A whole item that is new or gone, with what it says. */
function entryChange(entry: Entry, kind: 'added' | 'removed', place: Place, side: Side, path: Path): Change {
  const name = trailText(place.trail);
  const summary = summaryText(entry.data, place.words, side, path);
  const says = summary.zh === '' ? summary : both(`:${summary.zh}`, `: ${summary.en}`);
  const text =
    kind === 'added'
      ? both(`新增${name.zh}${says.zh}`, `added ${name.en}${says.en}`)
      : both(`删除${name.zh}${says.zh}`, `removed ${name.en}${says.en}`);
  const wording = place.words.aside === true;
  return { kind, wording, path, [kind === 'added' ? 'after' : 'before']: summary, text };
}

/** What a part says, member by member; labels and reasons are left out unless there is nothing else. */
function summaryText(data: WrittenData, words: Words, side: Side, path: Path): Bilingual {
  const { members, items } = words;
  if (items && (isMap(data) || isList(data))) {
    const named = entries(data, items).map((entry) => items.name(entry.data, entry.key, side));
    return joinTexts(named, both('、', ', '));
  }
  if (!members || !isMap(data)) return formText(data, formOf(words), side, path);
  const told = Object.entries(data).flatMap(([key, value]): readonly Bilingual[] => {
    const member = members[key] ?? { words: same(key) };
    if (member.aside === true || key === 'id') return [];
    const text = summaryText(value, member, side, [...path, key]);
    // In a list the member no longer hangs on its owner: 的目标 becomes 目标.
    const [zh, en] = [member.words.zh.replace(/^的/, ''), member.words.en];
    return [both(`${zh} ${text.zh}`.trim(), `${en} ${text.en}`.trim())];
  });
  return joinTexts(told, both(',', ', '));
}

function moveChange(
  now: readonly Entry[],
  { before = 0, after = 0 }: Pair,
  items: Items,
  place: Place,
  sides: Sides,
): Change {
  const entry = now[after];
  const name = trailText([...place.trail, entry ? items.name(entry.data, entry.key, sides.after) : same('')]);
  const text = both(
    `${name.zh}从第 ${before + 1} 位移到第 ${after + 1} 位`,
    `${name.en} moved from place ${before + 1} to place ${after + 1}`,
  );
  const wording = items.each.aside === true;
  return { kind: 'moved', wording, path: [...place.after, entry?.key ?? after], text };
}

function leafChange({ before, after }: Compared, place: Place, sides: Sides): Change {
  const form = formOf(place.words);
  const old = leafText(before, place, sides.before, place.before);
  const now = leafText(after, place, sides.after, place.after);
  const aside = place.words.aside === true;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const path = kind === 'removed' ? place.before : place.after;
  const name = trailText(place.trail);
  if (before !== undefined && after !== undefined && sameNumber(before, after, form)) {
    const text = both(
      `${name.zh}换了写法,数值不变(${String(before)} → ${String(after)})`,
      `${name.en} is written differently, the number is the same (${String(before)} → ${String(after)})`,
    );
    return { kind, wording: true, path, before: old, after: now, text };
  }
  const change = changeText(old, now, { before, after }, place, sides);
  const text = both(`${name.zh} ${change.zh}`.trim(), `${name.en} ${change.en}`.trim());
  return { kind, wording: aside, path, before: old, after: now, text };
}

function leafText(value: WrittenData | undefined, place: Place, side: Side, path: Path): Bilingual {
  if (value !== undefined) return summaryText(value, place.words, side, path);
  return formText(value, formOf(place.words), side, path);
}

/** Old → new. Conditions that differ only in their number say the rest once; a text that reads the same in one language says so. */
function changeText(
  old: Bilingual,
  now: Bilingual,
  { before, after }: Compared,
  { words }: Place,
  sides: Sides,
): Bilingual {
  if (words.form?.kind === 'condition' && before !== undefined && after !== undefined) {
    const [was, is] = [readCondition(before, sides.before), readCondition(after, sides.after)];
    const alike =
      was?.kind === 'leaf' && is?.kind === 'leaf' && was.name === is.name && was.operator === is.operator;
    if (alike) return both(arrowOnce(old.zh, now.zh), arrowOnce(old.en, now.en));
  }
  return both(arrow(old.zh, now.zh, '文字未变'), arrow(old.en, now.en, 'wording unchanged'));
}

const arrow = (old: string, now: string, unchanged: string): string =>
  old === now ? `(${unchanged})` : `${old} → ${now}`;

/** `复购率 不低于 60% → 50%`: the words both begin with are said once. */
function arrowOnce(old: string, now: string): string {
  const [was, is] = [old.split(' '), now.split(' ')];
  let shared = 0;
  while (shared < was.length - 1 && shared < is.length - 1 && was[shared] === is[shared]) shared += 1;
  return [...was.slice(0, shared), arrow(was.slice(shared).join(' '), is.slice(shared).join(' '), '=')].join(
    ' ',
  );
}

/** The names on the way to a member, joined as they are spoken: 第 3 档起点 / band 3 start. */
export const trailText = (trail: readonly Bilingual[]): Bilingual => joinTexts(trail, both('', ' '));
