// Entity tags. Ours are hashes of texts, so a tag that a compressing layer has marked weak still says which text is meant.
import type { Context } from 'hono';
import { both } from '../../engine/index.ts';
import { etagOf, type Precondition } from '../editions/edition-store.ts';
import { Refused } from '../refused.ts';

/** The tag of a text as the header `ETag` has it. */
export const etagHeader = (text: string): string => `"${etagOf(text)}"`;

/** For `Cache-Control`: compressing would mark the tag as weak, and it is to be sent back as it is. */
export const exactTag = 'no-transform';

/** The tags of a header; one that lost its quotation marks on the way is still understood. */
const tagsIn = (header: string): readonly string[] =>
  header.split(',').map((tag) => tag.trim().replace(/^(?:W\/)?"?([^"]*)"?$/, '$1'));

/** True when the caller has this text already. */
export function hasText(context: Context, text: string): boolean {
  const header = context.req.header('if-none-match') ?? '';
  return header.trim() === '*' || tagsIn(header).includes(etagOf(text));
}

/** What the caller says about the file it writes. `current` is the text that stands there now. */
export function preconditionOf(context: Context, current: string | undefined): Precondition {
  const [match, noneMatch] = [context.req.header('if-match'), context.req.header('if-none-match')];
  if (match === undefined && noneMatch?.trim() === '*') return { absent: true };
  if (match === undefined) throw missing();
  const known = current === undefined ? undefined : etagOf(current);
  const tags = tagsIn(match);
  if (known !== undefined && (match.trim() === '*' || tags.includes(known))) return { etag: known };
  return { etag: tags[0] ?? '' };
}

const missing = (): Refused =>
  new Refused(
    'PRECONDITION_MISSING',
    both(
      '请带上 If-Match(所改文本的 ETag);新文件用 If-None-Match: *',
      'send If-Match with the ETag of the text you changed; for a new file, If-None-Match: *',
    ),
  );
