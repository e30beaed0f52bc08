// Editions, their policies and findings as JSON.
import {
  type Edition,
  editionInForce,
  type Finding,
  fileKind,
  isError,
  type Json,
} from '../../engine/index.ts';
import { etagOf } from '../editions/edition-store.ts';
import type { StoredEdition } from '../editions/stored-edition.ts';
import { findingJson } from '../finding-json.ts';

type JsonMap = { readonly [key: string]: Json };

/** The id of the edition that answers on a day, if one does. */
export const inForceOn = (editions: readonly StoredEdition[], asOf: string): string | undefined =>
  editionInForce(
    editions.filter(({ state }) => state === 'published'),
    { asOf },
  )?.id;

export const editionSummaryJson = (stored: StoredEdition, inForce: string | undefined): JsonMap => {
  const { head, edition, findings } = stored;
  const { published } = head;
  return {
    id: stored.id,
    state: stored.state,
    effectiveFrom: head.effectiveFrom,
    inForce: stored.id === inForce,
    from: head.from ?? null,
    notes: { ...head.notes },
    published: published ? { at: published.at, by: published.by, contentHash: published.contentHash } : null,
    contentHash: edition.contentHash,
    findings: {
      errors: countOf(findings, 'error'),
      warnings: countOf(findings, 'warning'),
      notes: countOf(findings, 'note'),
    },
  };
};

const countOf = (findings: readonly Finding[], severity: Finding['severity']): number =>
  findings.filter((finding) => finding.severity === severity).length;

export const editionJson = (stored: StoredEdition, inForce: string | undefined): JsonMap => ({
  ...editionSummaryJson(stored, inForce),
  policies: policyFiles(stored).map(({ id, path, text }) =>
    policySummaryJson(stored.edition, id, path, text),
  ),
  files: stored.files.map(({ path }) => path),
});

export interface PolicyFile {
  readonly id: string;
  readonly path: string;
  readonly text: string;
}

/** The policies of an edition by their files, those with errors included. */
export const policyFiles = ({ files }: StoredEdition): readonly PolicyFile[] =>
  files
    .filter(({ path }) => fileKind(path) === 'policy')
    .map(({ path, text }) => ({ id: path.replace(/^.*\//, '').replace(/\.yaml$/, ''), path, text }));

function policySummaryJson(edition: Edition, id: string, file: string, text: string): Json {
  const policy = edition.policies.get(id);
  return {
    id,
    file,
    system: policy?.system ?? null,
    cadence: policy?.cadence ?? null,
    title: policy ? { ...policy.title } : null,
    planHash: policy?.planHash ?? null,
    etag: etagOf(text),
    outcomes: policy?.plan.outcomes.map(({ name }) => name) ?? [],
    facts: policy?.plan.facts.map(({ name }) => name) ?? [],
  };
}

export const findingsJson = ({ id, findings, edition }: StoredEdition): JsonMap => ({
  edition: id,
  contentHash: edition.contentHash,
  errors: findings.filter(isError).length,
  warnings: countOf(findings, 'warning'),
  findings: findings.map(findingJson),
});
