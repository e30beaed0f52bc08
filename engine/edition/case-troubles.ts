// What is wrong with a cases file before any case is run: it belongs to no policy, names another, or holds a case that proves nothing.
import type { Document } from '../text/document.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import { fileKind, idOf } from './files.ts';
import type { CasesSource } from './schema.ts';

/** The document has passed its shape check; `paths` are those of every file of the edition, readable or not. */
export function caseTroubles(document: Document, paths: readonly string[]): readonly Finding[] {
  const source = document.written as unknown as CasesSource;
  const id = idOf(document.file);
  const report = reporter(document);
  const alone = !paths.some((path) => fileKind(path) === 'policy' && idOf(path) === id);
  return [
    ...(alone ? [report([], withoutPolicy(id))] : []),
    ...(source.policy === id ? [] : [report(['policy'], ofAnother(id, source.policy))]),
    ...source.cases.flatMap((each, at) =>
      judgeCase(each, ['cases', at]).map(([path, what]) => report(path, what)),
    ),
  ];
}

type Case = CasesSource['cases'][number];
type Expecting = Pick<Case, 'expect' | 'unavailable' | 'refused'>;

interface Trouble {
  readonly code: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

const members = ['expect', 'unavailable', 'refused'] as const;

/** A case of rows expects in its rows only. */
function judgeCase(each: Case, path: Path): readonly (readonly [Path, Trouble])[] {
  if (each.rows === undefined) return expectsNothing(each) ? [[path, empty]] : [];
  const passedOver = members.filter((member) => each[member] !== undefined);
  return [
    ...passedOver.map((member) => [[...path, member], aboveRows] as const),
    ...each.rows.flatMap((row, at) => (expectsNothing(row) ? [[[...path, 'rows', at], empty] as const] : [])),
  ];
}

const expectsNothing = (each: Expecting): boolean =>
  members.every((member) => Object.keys(each[member] ?? {}).length === 0);

const reporter =
  (document: Document) =>
  (path: Path, trouble: Trouble): Finding => ({
    ...trouble,
    severity: 'error',
    place: document.placeOf(path),
    path,
  });

const withoutPolicy = (id: string): Trouble => ({
  code: 'CASES_ALONE',
  message: both(`没有策略 ${id},这些算例无从检验`, `there is no policy ${id}, so these cases prove nothing`),
  hint: both('改正文件名,或删除它', 'correct the name of the file, or delete it'),
});

const ofAnother = (id: string, written: string): Trouble => ({
  code: 'CASES_POLICY',
  message: both(
    `文件名说的是 ${id} 的算例,里面写的是 ${written}`,
    `by its name the file holds the cases of ${id}, and it says ${written}`,
  ),
  hint: both(`写成 policy: ${id},或给文件改名`, `write policy: ${id}, or rename the file`),
});

const empty: Trouble = {
  code: 'CASE_EMPTY',
  message: both('这个算例什么也没有检验', 'this case expects nothing'),
  hint: both('写上 expect、unavailable 或 refused', 'add expect, unavailable or refused'),
};

const aboveRows: Trouble = {
  code: 'CASE_ABOVE_ROWS',
  message: both('有 rows 时,这一项不起作用', 'beside rows this has no effect'),
  hint: both('写进每一行', 'write it in every row'),
};
