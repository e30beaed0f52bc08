// What changed in one policy, told block by block. Blocks are matched by their id, whatever their order.
import type { Document, WrittenData } from '../text/document.ts';
import { type Bilingual, both, joinTexts } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import { isList, isMap, labelIn, memberAt, type Side } from './diff-form.ts';
import { policyWords } from './diff-head-words.ts';
import { movedPairs, pairByIdentity } from './diff-pairs.ts';
import { type Change, compareData, type Place } from './diff-walk.ts';
import { blockWords } from './diff-words.ts';

/** A policy's text and the names by which its conditions and columns are read. */
export interface PolicyText {
  readonly document: Document;
  readonly names: Names;
}

/** A change, and the block it stands in; none for the head of the policy. */
export interface PolicyChange extends Change {
  readonly block?: string | undefined;
}

export function comparePolicies(before: PolicyText, after: PolicyText): readonly PolicyChange[] {
  const [old, now] = [before.document.written, after.document.written];
  const sides = { before: { names: before.names, whole: old }, after: { names: after.names, whole: now } };
  const head = compareData(
    { before: withoutBlocks(old), after: withoutBlocks(now) },
    { trail: [], before: [], after: [], words: policyWords },
    sides,
  );
  return [...head, ...compareBlocks(before, after)];
}

function withoutBlocks(data: WrittenData): WrittenData {
  if (!isMap(data)) return data;
  const { blocks: _, ...head } = data;
  return head;
}

interface Block {
  readonly id: string;
  readonly kind: string;
  readonly data: WrittenData;
  readonly label: Bilingual;
}

function blocksOf({ document }: PolicyText): readonly Block[] {
  const blocks = memberAt(document.written, 'blocks');
  if (!isList(blocks)) return [];
  return blocks.map((data, at) => {
    const id = String(memberAt(data, 'id') ?? at + 1);
    return { id, kind: String(memberAt(data, 'kind') ?? ''), data, label: labelIn(data, 'label', id) };
  });
}

function compareBlocks(before: PolicyText, after: PolicyText): readonly PolicyChange[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const pairs = pairByIdentity(
    old.map(({ id }) => id),
    now.map(({ id }) => id),
  );
  const changes = pairs.flatMap((pair): readonly PolicyChange[] => {
    const was = pair.before === undefined ? undefined : old[pair.before];
    const is = pair.after === undefined ? undefined : now[pair.after];
    if (was && is && was.kind === is.kind)
      return compareBlock(was, is, { before: pair.before ?? 0, after: pair.after ?? 0 }, before, after);
    return [
      ...(was ? [wholeBlock('removed', was, pair.before ?? 0)] : []),
      ...(is ? [wholeBlock('added', is, pair.after ?? 0)] : []),
    ];
  });
  const moved = movedPairs(pairs).flatMap(({ before: from = 0, after: to = 0 }): readonly PolicyChange[] => {
    const block = now[to];
    return block ? [movedBlock(block, from, to)] : [];
  });
  return [...changes, ...moved];
}

function compareBlock(
  was: Block,
  is: Block,
  at: { readonly before: number; readonly after: number },
  before: PolicyText,
  after: PolicyText,
): readonly PolicyChange[] {
  const place: Place = {
    trail: [],
    before: ['blocks', at.before],
    after: ['blocks', at.after],
    words: blockWords(is.kind),
  };
  const sides: { readonly before: Side; readonly after: Side } = {
    before: { names: before.names, whole: was.data },
    after: { names: after.names, whole: is.data },
  };
  return compareData({ before: was.data, after: is.data }, place, sides).map((change) => ({
    ...change,
    block: is.id,
    text: joinTexts([is.label, change.text], both(' · ', ' · ')),
  }));
}

const wholeBlock = (
  kind: 'added' | 'removed',
  { id, kind: sort, label }: Block,
  at: number,
): PolicyChange => ({
  kind,
  wording: false,
  block: id,
  path: ['blocks', at],
  text:
    kind === 'added'
      ? both(`新增块“${label.zh}”(${sort})`, `added the block "${label.en}" (${sort})`)
      : both(`删除块“${label.zh}”(${sort})`, `removed the block "${label.en}" (${sort})`),
});

const movedBlock = ({ id, label }: Block, from: number, to: number): PolicyChange => ({
  kind: 'moved',
  wording: false,
  block: id,
  path: ['blocks', to],
  text: both(
    `块“${label.zh}”从第 ${from + 1} 位移到第 ${to + 1} 位`,
    `the block "${label.en}" moved from place ${from + 1} to place ${to + 1}`,
  ),
});
