// An edition as it stands in its folder: what was read, and whether it is a draft, published, or refused. Pure: no disk here.
import {
  type Edition,
  type EditionHead,
  type Finding,
  type SourceFile,
  sortFindings,
  startOf,
} from '../../engine/index.ts';

/** `refused`: it was published, and its content is no longer what was published. Nothing is ever answered by it. */
export type EditionState = 'draft' | 'published' | 'refused';

export interface StoredEdition {
  /** The name of its folder. */
  readonly id: string;
  readonly folder: string;
  readonly state: EditionState;
  readonly head: EditionHead;
  readonly edition: Edition;
  readonly files: readonly SourceFile[];
  /** The findings of the edition, and what is wrong with its folder. */
  readonly findings: readonly Finding[];
}

/** What is known of the folder from before: the hash under which this process has seen it published. */
export interface Remembered {
  readonly publishedHash?: string | undefined;
}

/** A folder as it was read. */
export interface Folder {
  readonly id: string;
  readonly folder: string;
  readonly files: readonly SourceFile[];
  /** Files that are no UTF-8; their texts are not what stands on the disk. */
  readonly undecodable: readonly string[];
}

/** Judges what a folder holds. */
export function judgeFolder(
  { id, folder, files, undecodable }: Folder,
  edition: Edition,
  { publishedHash }: Remembered = {},
): StoredEdition {
  const { published } = edition.head;
  const misnamed = edition.head.id !== '' && edition.head.id !== id;
  const changed = published !== undefined && published.contentHash !== edition.contentHash;
  const stripped = published === undefined && (publishedHash !== undefined || claimsPublication(files));
  const replaced =
    publishedHash !== undefined && published !== undefined && published.contentHash !== publishedHash;
  const unlike = published !== undefined && (misnamed || undecodable.length > 0);
  const tampered = changed || stripped || replaced || unlike;
  const trouble = [
    ...undecodable.map(undecodableFile),
    ...(misnamed ? [misnamedFolder(id, edition.head.id)] : []),
    ...(tampered ? [tamperedWith] : []),
  ];
  return {
    id,
    folder,
    state: tampered ? 'refused' : published ? 'published' : 'draft',
    head: edition.head,
    edition,
    files,
    get findings() {
      return sortFindings([...edition.findings, ...trouble]);
    },
  };
}

/** A folder that says it was published but does not say all of it is not a draft. */
const claimsPublication = (files: readonly SourceFile[]): boolean =>
  files.some(({ path, text }) => path === 'edition.yaml' && /^(publishedAt|contentHash)\s*:/m.test(text));

const tamperedWith: Finding = {
  code: 'EDITION_TAMPERED',
  severity: 'error',
  place: startOf('edition.yaml'),
  path: [],
  message: {
    zh: '这个版本发布后内容被改动,与发布时的指纹不符,已拒绝使用',
    en: 'this edition was changed after it was published; it no longer matches its fingerprint and is refused',
  },
  hint: {
    zh: '恢复发布时的文件;要更正,请新建一个版本',
    en: 'restore the published files; to correct them, make a new edition',
  },
};

const misnamedFolder = (folder: string, id: string): Finding => ({
  code: 'EDITION_FOLDER',
  severity: 'error',
  place: startOf('edition.yaml'),
  path: ['edition'],
  message: {
    zh: `文件夹名为 ${folder},edition.yaml 写的是 ${id}`,
    en: `the folder is named ${folder}, but edition.yaml says ${id}`,
  },
  hint: { zh: `改为 edition: ${folder}`, en: `write edition: ${folder}` },
});

const undecodableFile = (path: string): Finding => ({
  code: 'FILE_ENCODING',
  severity: 'error',
  place: startOf(path),
  path: [],
  message: { zh: '文件不是 UTF-8 编码', en: 'the file is not UTF-8' },
  hint: { zh: '另存为 UTF-8', en: 'save it as UTF-8' },
});
