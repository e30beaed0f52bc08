// One policy of two open editions over the chosen rows: computed in slices, and said plainly when it cannot be compared.
import { useCallback, useMemo } from 'preact/hooks';
import { commonFacts, type Edition, factsRead } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import { teamEffectInSlices } from '../../workspace/effect.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { shownOutcome } from './person-rows.ts';
import { Results } from './results.tsx';
import type { EditionPair, PolicyChoice } from './scenario.ts';

export interface ComparisonProps {
  readonly pair: EditionPair;
  readonly base: Edition;
  readonly candidate: Edition;
  readonly policy: string;
  readonly policies: readonly PolicyChoice[];
  readonly team: readonly TeamRow[];
}

/** So many rows are compared before the page may breathe. */
const slice = 250;

export function Comparison({ pair, base, candidate, policy, policies, team }: ComparisonProps) {
  const text = useText(simulateText);
  const [before, after] = [base.policies.get(policy), candidate.policies.get(policy)];
  const {
    result: effect,
    isWorking,
    progress,
  } = useInSlices(
    useCallback(
      () => teamEffectInSlices(base, candidate, policy, team, slice),
      [base, candidate, policy, team],
    ),
  );
  const shown = useMemo(
    () => (after && effect?.policy === policy ? shownOutcome(after, effect) : undefined),
    [after, effect, policy],
  );
  if (!before || !after) return <NotComparable {...{ pair, base, candidate, policy }} />;
  const clashing = clashingFacts(base, candidate, policy);
  if (clashing.length > 0)
    return (
      <Banner tone="error" title={text.clashing(clashing.join(', '))}>
        {text.clashingText}
      </Banner>
    );
  if (!effect || effect.policy !== policy) return <Skeleton lines={6} />;
  if (effect.compared.length === 0)
    return (
      <EmptyState icon="team" title={text.noRows}>
        {text.noRowsText}
      </EmptyState>
    );
  const others = policies.filter(({ id, isChanged }) => isChanged && id !== policy);
  return (
    <>
      {isWorking && progress > 0 ? <p role="status">{text.working(progress, team.length)}</p> : null}
      {shown ? <Results {...{ pair, base, candidate, before, after, effect, shown, others, team }} /> : null}
    </>
  );
}

function clashingFacts(base: Edition, candidate: Edition, policy: string): readonly string[] {
  const policies = [base, candidate].flatMap((edition) => edition.policies.get(policy) ?? []);
  const read = factsRead(policies);
  return commonFacts(base.catalogue, candidate.catalogue, policy).clashing.filter((name) => read.has(name));
}

function NotComparable({ pair, base, candidate, policy }: Omit<ComparisonProps, 'policies' | 'team'>) {
  const text = useText(simulateText);
  const [edition, id] = candidate.policies.has(policy) ? [base, pair.base] : [candidate, pair.candidate];
  const hasErrors = edition.findings.some(
    ({ severity, place }) => severity === 'error' && place.file.endsWith(`/${policy}.yaml`),
  );
  return (
    <Banner
      tone="error"
      title={hasErrors ? text.hasErrors(id) : text.missingIn(id)}
      actions={<ButtonLink href={`/policies/${policy}`}>{text.toPolicy}</ButtonLink>}
    />
  );
}
