// The fingerprint of a plan: of all that decides an answer, and of nothing else.
import { hashData } from '../values/hash.ts';
import type { PolicyPlan } from './policy.ts';

/** Two plans have one hash exactly when they answer alike by construction; how a code is called by people is not in it. */
export const hashPlan = (plan: PolicyPlan): string => hashData(withoutLabels(plan));

/** Codes carry their labels within types; only the code itself decides. */
function withoutLabels(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withoutLabels);
  if (typeof data !== 'object' || data === null) return data;
  const members = Object.entries(data).filter(([key]) => !(key === 'label' && 'code' in data));
  return Object.fromEntries(members.map(([key, value]) => [key, withoutLabels(value)]));
}
