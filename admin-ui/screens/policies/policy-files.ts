// Which policies an edition holds, readable or not: by file, since a policy with errors is still there to be mended.
import {
  type Bilingual,
  type Cadence,
  type Edition,
  type Finding,
  fileKind,
  inOrder,
  type Policy,
  type System,
  same,
  systems,
} from '../../../engine/index.ts';
import { bilingualOf, textOf } from '../../editors/written-data.ts';

export interface PolicyFile {
  readonly id: string;
  readonly file: string;
  readonly casesFile: string;
  readonly rowsFile: string;
  readonly system: System;
  readonly title: Bilingual;
  readonly because: Bilingual | undefined;
  readonly cadence: Cadence;
  /** Absent while it has errors. */
  readonly policy: Policy | undefined;
  /** Those of the rule, of its cases and of the rows that ship with it. */
  readonly findings: readonly Finding[];
}

/** Every policy of an edition whose files have these paths, in the order its edition gives them. */
export const policyFiles = (
  edition: Edition,
  paths: Iterable<string>,
  findings: readonly Finding[],
): readonly PolicyFile[] =>
  inOrder(policyPaths(paths), (path) => path, edition.head.order).map((path) =>
    policyFile(edition, path, findings),
  );

export const policyPaths = (paths: Iterable<string>): readonly string[] =>
  [...paths].filter((path) => fileKind(path) === 'policy');

export const idOfPath = (path: string): string => path.replace(/^.*\//, '').replace(/\.yaml$/, '');

/** `findings` may be those of a moment ago: they take longer than the rest. */
export function policyFile(edition: Edition, file: string, findings: readonly Finding[]): PolicyFile {
  const id = idOfPath(file);
  const casesFile = file.replace(/\.yaml$/, '.cases.yaml');
  const rowsFile = file.replace(/\.yaml$/, '.rows.yaml');
  const written = edition.documents.get(file)?.written;
  return {
    id,
    file,
    casesFile,
    rowsFile,
    system: systems.find((system) => file.startsWith(`${system}/`)) ?? 'goals',
    title: bilingualOf(written, 'title') ?? same(id),
    because: bilingualOf(written, 'because'),
    cadence: textOf(written, 'cadence') === 'yearly' ? 'yearly' : 'quarterly',
    policy: edition.policies.get(id),
    findings: findings.filter(({ place }) => [file, casesFile, rowsFile].includes(place.file)),
  };
}
