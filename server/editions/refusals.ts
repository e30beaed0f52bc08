// What the store will not do, and the words for it.
import { both, editionIdPattern, fileKind, nearest } from '../../engine/index.ts';
import { Refused } from '../refused.ts';
import { etagOf, type Precondition } from './edition-store.ts';
import type { StoredEdition } from './stored-edition.ts';

const textMax = 1_000_000;
/** Names the policies folder keeps for itself, and what a file system may treat as special. */
const reserved = /^(schema|con|prn|aux|nul|com\d|lpt\d)$/i;

/** An id becomes the name of a folder. */
export function checkId(id: string): void {
  if (new RegExp(editionIdPattern).test(id) && !reserved.test(id) && !/\.$/.test(id)) return;
  throw new Refused(
    'EDITION_ID',
    both(
      `“${id.slice(0, 80)}”不能用作版本的名称;写成 2027-Q1`,
      `"${id.slice(0, 80)}" cannot be the id of an edition; write 2027-Q1`,
    ),
  );
}

/** A path from outside becomes the path of a file, so only the places an edition has are let through. */
export function checkFilePath(path: string): void {
  if (fileKind(path) !== undefined && path.length <= 200) return;
  throw new Refused(
    'FILE_PATH',
    both(`版本中没有 ${path.slice(0, 80)} 这个位置`, `an edition has no place ${path.slice(0, 80)}`),
  );
}

export function checkText(text: string): void {
  if (text.length <= textMax && !/\p{Surrogate}/u.test(text)) return;
  throw new Refused(
    'FILE_TEXT',
    both('文件过大,或不是完整的 Unicode 文本', 'the text is too long, or is not whole Unicode'),
  );
}

/** Throws when the file is not what the writer has seen; the refusal holds both texts. */
export function checkPrecondition(
  draft: StoredEdition,
  path: string,
  precondition: Precondition,
  yours: string | undefined,
): void {
  const theirs = draft.files.find((file) => file.path === path)?.text;
  const expected = 'etag' in precondition ? precondition.etag : undefined;
  if (expected === (theirs === undefined ? undefined : etagOf(theirs))) return;
  throw new Refused(
    'FILE_CHANGED',
    both(`${path} 已被别人改动,没有保存`, `${path} was changed by someone else; nothing was saved`),
    {
      path,
      yours: yours === undefined ? null : { text: yours },
      theirs: theirs === undefined ? null : { text: theirs, etag: `"${etagOf(theirs)}"` },
    },
  );
}

export const missingFolder = (folder: string): Refused =>
  new Refused('POLICIES_MISSING', both(`没有策略文件夹 ${folder}`, `there is no policies folder ${folder}`));

export function unknownEdition(id: string, known: readonly string[]): Refused {
  const suggestion = nearest(id, known);
  return new Refused(
    'EDITION_UNKNOWN',
    suggestion
      ? both(`没有版本 ${id},是不是 ${suggestion}?`, `there is no edition ${id}; did you mean ${suggestion}?`)
      : both(`没有版本 ${id}`, `there is no edition ${id}`),
  );
}

export const existing = (id: string): Refused =>
  new Refused('EDITION_EXISTS', both(`版本 ${id} 已经存在`, `edition ${id} exists already`), { edition: id });

/** Published and refused editions are not written to. */
export const notDraft = ({ id, state }: StoredEdition): Refused =>
  state === 'refused'
    ? new Refused(
        'EDITION_TAMPERED',
        both(
          `版本 ${id} 发布后被改动过,已停用`,
          `edition ${id} was changed after it was published and is refused`,
        ),
        { edition: id },
      )
    : new Refused(
        'EDITION_PUBLISHED',
        both(
          `版本 ${id} 已发布,不能再改;请新建版本`,
          `edition ${id} is published and cannot be changed; make a new one`,
        ),
        { edition: id },
      );
