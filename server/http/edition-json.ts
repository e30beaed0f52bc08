// Editions, their policies and findings as JSON.
import {
  type Edition,
  editionInForce,
  type Finding,
  fileKind,
  inOrder,
  type Json,
} from '../../engine/index.ts';
import type { StoredEdition } from '../editions/stored-edition.ts';
import { findingJson } from '../finding-json.ts';
import { etagHeader } from './etag.ts';

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
    ...(head.from !== undefined && { from: head.from }),
    notes: { ...head.notes },
    ...(published && { publishedAt: published.at, by: published.by }),
    contentHash: edition.contentHash,
    findings: countsOf(findings),
  };
};

const countsOf = (findings: readonly Finding[]): JsonMap => ({
  error: countOf(findings, 'error'),
  warning: countOf(findings, 'warning'),
  note: countOf(findings, 'note'),
});

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
export const policyFiles = ({ files, edition }: StoredEdition): readonly PolicyFile[] =>
  inOrder(
    files.filter(({ path }) => fileKind(path) === 'policy'),
    ({ path }) => path,
    edition.head.order,
  ).map(({ path, text }) => ({ id: path.replace(/^.*\//, '').replace(/\.yaml$/, ''), path, text }));

function policySummaryJson(edition: Edition, id: string, file: string, text: string): Json {
  const policy = edition.policies.get(id);
  return {
    id,
    file,
    system: policy?.system ?? null,
    cadence: policy?.cadence ?? null,
    title: policy ? { ...policy.title } : null,
    planHash: policy?.planHash ?? null,
    etag: etagHeader(text),
    outcomes: policy?.plan.outcomes.map(({ name }) => name) ?? [],
    facts: policy?.plan.facts.map(({ name }) => name) ?? [],
  };
}

export const findingsJson = ({ id, findings, edition }: StoredEdition): JsonMap => ({
  edition: id,
  contentHash: edition.contentHash,
  counts: countsOf(findings),
  findings: findings.map(findingJson),
});
