// The files of an edition: which sort each is, and what is wrong where one stands in no place or in the wrong one.
import { systems } from '../policy/systems.ts';
import type { Document } from '../text/document.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import { startOf } from '../values/position.ts';

/** Which sort of file a path names; undefined for a file that has no place in an edition. */
export function fileKind(path: string): 'edition' | 'facts' | 'policy' | 'cases' | 'rows' | undefined {
  if (path === 'edition.yaml') return 'edition';
  if (path === 'facts.yaml') return 'facts';
  const [, system, name] = /^([a-z]+)\/([a-z0-9-]+(?:\.(?:cases|rows))?)\.yaml$/.exec(path) ?? [];
  if (name === undefined || !systems.some((known) => known === system)) return undefined;
  if (name.endsWith('.cases')) return 'cases';
  return name.endsWith('.rows') ? 'rows' : 'policy';
}

/** The policy a file holds, or holds the cases or rows of. */
export const idOf = (path: string): string =>
  path.replace(/^.*\//, '').replace(/(\.cases|\.rows)?\.yaml$/, '');

export const fileFinding = (code: string, file: string, message: Bilingual, hint: Bilingual): Finding => ({
  code,
  severity: 'error',
  place: startOf(file),
  path: [],
  message,
  hint,
});

export const unexpectedFile = (path: string): Finding =>
  fileFinding(
    'FILE_UNEXPECTED',
    path,
    both('这个文件在版本中没有位置', 'this file has no place in an edition'),
    both(
      `策略放在 ${systems.join('、')} 文件夹下,名为 <策略>.yaml、<策略>.cases.yaml 或 <策略>.rows.yaml`,
      `policies stand under ${systems.join(', ')} as <policy>.yaml, <policy>.cases.yaml or <policy>.rows.yaml`,
    ),
  );

export const missingFile = (path: string): Finding =>
  fileFinding(
    'FILE_MISSING',
    path,
    both(`缺少 ${path}`, `${path} is missing`),
    both('从上一版本复制一份', 'copy it from the edition before'),
  );

/** Without a vocabulary every name in a policy would be unknown; that is said once, not of each name. */
export const uncheckable = (path: string): Finding =>
  fileFinding(
    'FACTS_UNREADABLE',
    path,
    both('facts.yaml 无法读取,这条策略未能检查', 'facts.yaml cannot be read, so this policy was not checked'),
    both('先修好 facts.yaml', 'mend facts.yaml first'),
  );

export const wrongPlace = (document: Document, member: 'policy' | 'system', path: string): Finding => ({
  ...fileFinding(
    'FILE_NAME',
    document.file,
    both(
      '策略的名称或系统与文件位置不符,或两个文件同名',
      'the policy or its system does not match where its file stands, or two files share a name',
    ),
    both(`应放在 ${path}`, `it belongs at ${path}`),
  ),
  place: document.placeOf([member]),
  path: [member],
});
