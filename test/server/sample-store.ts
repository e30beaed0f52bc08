// A store over the sample editions, and what tests ask of one.
import { expect } from 'vitest';
import { type EditionStore, openEditions } from '../../server/editions/store.ts';
import { temporaryFolder, writePolicies } from './policies.ts';

export const policyFile = 'incentives/commission.yaml';
export const casesFile = 'incentives/commission.cases.yaml';

/** The draft most tests start. */
export const q1 = { id: '2027-Q1', from: '2026-Q4', effectiveFrom: '2027-01-01' };

export function openSample(): { readonly store: EditionStore; readonly policies: string } {
  const policies = writePolicies(temporaryFolder());
  return { store: openEditions(policies), policies };
}

export const textOf = (store: EditionStore, id: string, path: string): string =>
  store.find(id)?.files.find((file) => file.path === path)?.text ?? '';

export const refusedWith = (code: string) => expect.objectContaining({ name: 'Refused', code });
