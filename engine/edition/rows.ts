// Rows that ship with a policy: files beside it that hold facts to pass on, such as the products tool-choice ranks.
// They decide nothing by themselves; they are read here and checked like facts from outside.
import type { Policy } from '../policy/policy.ts';
import type { Document } from '../text/document.ts';
import { checkShape } from '../text/shape.ts';
import * as validators from '../text/validators.generated.js';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Finding, isError } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import type { Written } from '../values/written.ts';
import { type Catalogue, factsFor } from './catalogue.ts';
import type { Edition } from './edition.ts';
import { type Refusal, readRow } from './facts.ts';
import { fileKind, idOf } from './files.ts';
import type { RowsSource } from './schema.ts';
import { writtenFacts } from './written-facts.ts';

/** One row that ships with a policy. */
export interface PolicyRow {
  readonly name: Bilingual;
  readonly note?: Bilingual | undefined;
  /** The facts as they are written, ready to be evaluated or laid over by a caller's own. */
  readonly facts: Written;
}

/** The rows that ship with a policy, in the order of their file; none where it has no such file, or one that cannot be read. */
export function policyRows(edition: Edition, policy: Policy): readonly PolicyRow[] {
  const document = edition.documents.get(policy.file.replace(/\.yaml$/, '.rows.yaml'));
  if (!document || checkShape(document, validators.rows).some(isError)) return [];
  return sourceOf(document).rows.map(({ name, note }, at) => ({
    name,
    note,
    facts: writtenFacts(document, [factsPath(at)]),
  }));
}

/** Every rows file among `paths`: its shape, the policy it belongs to, and each of its facts. */
export function rowsFindings(
  paths: readonly string[],
  documents: ReadonlyMap<string, Document>,
  policies: ReadonlyMap<string, Policy>,
  catalogue: Catalogue,
): readonly Finding[] {
  return paths.flatMap((path) => {
    const document = fileKind(path) === 'rows' ? documents.get(path) : undefined;
    if (!document) return [];
    const shape = checkShape(document, validators.rows);
    if (shape.some(isError)) return shape;
    const [beside, id] = [path.replace(/\.rows\.yaml$/, '.yaml'), idOf(path)];
    if (sourceOf(document).policy !== id || !paths.includes(beside))
      return [...shape, strayRows(document, id)];
    const named = [...shape, ...namesTwice(document)];
    // A policy with errors says so itself; its rows are looked at once it compiles.
    return policies.has(id) ? [...named, ...refusedFacts(document, factsFor(catalogue, id))] : named;
  });
}

const sourceOf = (document: Document): RowsSource => document.written as unknown as RowsSource;
const factsPath = (at: number): Path => ['rows', at, 'facts'];

const refusedFacts = (document: Document, facts: ReturnType<typeof factsFor>): readonly Finding[] =>
  sourceOf(document).rows.flatMap((_, at) => {
    const { refusals = [] } = readRow(writtenFacts(document, [factsPath(at)]), facts);
    return refusals.map((refusal) => refusedFact(document, factsPath(at), refusal));
  });

/** At the fact itself; the place within a list follows its name in brackets. */
function refusedFact(document: Document, facts: Path, { code, path: fact, message, hint }: Refusal): Finding {
  const path = [...facts, fact.replace(/\[.*$/, '')];
  return { code, severity: 'error', place: document.placeOf(path), path, message, hint };
}

/** Rows are told apart by their names. */
function namesTwice(document: Document): readonly Finding[] {
  const names = sourceOf(document).rows.map(({ name }) => name);
  return names.flatMap((name, at): readonly Finding[] => {
    if (names.findIndex(({ zh, en }) => zh === name.zh || en === name.en) === at) return [];
    const path: Path = ['rows', at, 'name'];
    const message = both(
      `前面已有一行叫“${name.zh}”或“${name.en}”`,
      `a row above is already called "${name.en}" or "${name.zh}"`,
    );
    const hint = both('换一个名称,结果里才分得清', 'choose another name, so that results can be told apart');
    return [
      { code: 'ROWS_NAME_TWICE', severity: 'error', place: document.placeOf(path), path, message, hint },
    ];
  });
}

const strayRows = (document: Document, policy: string): Finding => ({
  code: 'ROWS_STRAY',
  severity: 'error',
  place: document.placeOf(['policy']),
  path: ['policy'],
  message: both(
    `旁边没有这些行所属的策略 ${policy}`,
    `the policy ${policy} these rows belong to does not stand beside them`,
  ),
  hint: both('放在策略旁边,文件名与 policy 一致', 'put the file beside its policy, under the name in policy'),
});
