// One policy of two open editions over the chosen rows: computed in slices, and said plainly when it cannot be compared.
import { useCallback } from 'preact/hooks';
import { commonFacts, type Edition, factsRead, headline } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { say, useText } from '../../language/language.ts';
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
  /** The quarter of the rows; undefined for all quarters. */
  readonly quarter: string | undefined;
}

/** So many rows are compared before the page may breathe. */
const slice = 100;

/** A result together with what it is a result of: while another is worked on, the old one is shown whole. */
function* compare(inputs: ComparisonProps) {
  const { base, candidate, policy, team } = inputs;
  const effect = yield* teamEffectInSlices(base, candidate, policy, team, slice);
  const [before, after] = [base.policies.get(policy), candidate.policies.get(policy)];
  const shown = after && effect && shownOutcome(after, effect);
  return effect && before && after ? { ...inputs, before, after, effect, shown } : undefined;
}

export function Comparison(props: ComparisonProps) {
  const { pair, base, candidate, policy, policies, team, quarter } = props;
  const text = useText(simulateText);
  const { result, isWorking, progress } = useInSlices(
    useCallback(
      () => compare({ pair, base, candidate, policy, policies, team, quarter }),
      [pair, base, candidate, policy, policies, team, quarter],
    ),
  );
  if (!base.policies.has(policy) || !candidate.policies.has(policy)) return <NotComparable {...props} />;
  const clashing = clashingFacts(base, candidate, policy);
  if (clashing.length > 0)
    return (
      <Banner tone="error" title={text.clashing(clashing.join(', '))}>
        {text.clashingText}
      </Banner>
    );
  if (!result && isWorking) return <Skeleton lines={6} />;
  if (!result || result.effect.compared.length === 0)
    return (
      <EmptyState icon="team" title={text.noRows}>
        {text.noRowsText}
      </EmptyState>
    );
  const { shown } = result;
  if (!shown) return <Banner tone="note" title={say(headline(result.effect.result))} />;
  const others = policies.filter(({ id, isChanged }) => isChanged && id !== result.policy);
  return (
    <>
      {isWorking && progress > 0 ? <p role="status">{text.working(progress, team.length)}</p> : null}
      <Results {...result} shown={shown} others={others} />
    </>
  );
}

function clashingFacts(base: Edition, candidate: Edition, policy: string): readonly string[] {
  const policies = [base, candidate].flatMap((edition) => edition.policies.get(policy) ?? []);
  const read = factsRead(policies);
  return commonFacts(base.catalogue, candidate.catalogue, policy).clashing.filter((name) => read.has(name));
}

function NotComparable({ pair, base, candidate, policy }: ComparisonProps) {
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
