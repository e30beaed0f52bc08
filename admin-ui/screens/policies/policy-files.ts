// Which policies an edition holds, readable or not: by file, since a policy with errors is still there to be mended.
import {
  type Bilingual,
  type Cadence,
  type Edition,
  type Finding,
  fileKind,
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
  readonly system: System;
  readonly title: Bilingual;
  readonly because: Bilingual | undefined;
  readonly cadence: Cadence;
  /** Absent while it has errors. */
  readonly policy: Policy | undefined;
  /** Those of the rule and of its cases. */
  readonly findings: readonly Finding[];
}

/** Every policy of an edition whose files have these paths, in the order of the files. */
export function policyFiles(edition: Edition, paths: Iterable<string>): readonly PolicyFile[] {
  return [...paths].filter((path) => fileKind(path) === 'policy').map((path) => policyFile(edition, path));
}

function policyFile(edition: Edition, file: string): PolicyFile {
  const id = file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  const casesFile = file.replace(/\.yaml$/, '.cases.yaml');
  const written = edition.documents.get(file)?.written;
  return {
    id,
    file,
    casesFile,
    system: systems.find((system) => file.startsWith(`${system}/`)) ?? 'goals',
    title: bilingualOf(written, 'title') ?? same(id),
    because: bilingualOf(written, 'because'),
    cadence: textOf(written, 'cadence') === 'yearly' ? 'yearly' : 'quarterly',
    policy: edition.policies.get(id),
    findings: edition.findings.filter(({ place }) => place.file === file || place.file === casesFile),
  };
}
