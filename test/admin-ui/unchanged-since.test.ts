// Since when the rules of a policy are what they are: told from the hashes of its plans.
import { describe, expect, it } from 'vitest';
import { unchangedSince } from '../../admin-ui/screens/policies/unchanged-since.ts';

/** Editions from the oldest, each with its plan as one letter; `-` where the policy is not there. */
const since = (plans: string) =>
  unchangedSince(
    [...plans].map((plan, at) => ({ edition: `E${at + 1}`, planHash: plan === '-' ? undefined : plan })),
  );

describe('unchangedSince', () => {
  it.each([
    ['aaa', { kind: 'since', edition: 'E1' }],
    ['abb', { kind: 'since', edition: 'E2' }],
    ['aab', { kind: 'changed', edition: 'E3' }],
    ['--a', { kind: 'first', edition: 'E3' }],
    ['-aa', { kind: 'since', edition: 'E2' }],
    // Going back is a change, even to rules that were there before.
    ['aba', { kind: 'changed', edition: 'E3' }],
    ['a', { kind: 'first', edition: 'E1' }],
  ])('%s', (plans, answer) => expect(since(plans)).toEqual(answer));

  it('is not told of a policy that has errors', () => {
    expect(since('aa-')).toBeUndefined();
    expect(unchangedSince([])).toBeUndefined();
  });
});
