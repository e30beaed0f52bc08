// What the outcome costs in total, by band and by unit: both editions on one scale.
import { useCallback, useMemo } from 'preact/hooks';
import type { Policy, Total } from '../../../engine/index.ts';
import { StackedCost } from '../../charts/index.ts';
import { Card } from '../../components/card.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { say, useText } from '../../language/language.ts';
import { amountMoney, moneyDifference } from '../../language/money.ts';
import { simulateText } from '../../language/simulate.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import { type Part, partsByLine, partsByUnit } from './cost-parts.ts';
import type { PersonRow, ShownOutcome } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';

export interface CostTabProps {
  readonly before: Policy;
  readonly after: Policy;
  readonly pair: EditionPair;
  readonly people: readonly PersonRow[];
  readonly shown: ShownOutcome;
  readonly total: Total;
}

export function CostTab({ before, after, pair, people, shown, total }: CostTabProps) {
  const text = useText(simulateText);
  const { result: lines } = useInSlices(
    useCallback(() => partsByLine(before, after, people, total), [before, after, people, total]),
  );
  const units = useMemo(() => partsByUnit(people, total), [people, total]);
  if (!lines) return <Skeleton lines={4} />;
  const common = { pair, total, currency: shown.type.kind === 'money' ? shown.type.currency : '' };
  const label = say(shown.label);
  const whole: Part = { id: 'whole', title: shown.label, base: total.base, candidate: total.candidate };
  return (
    <div class="stack">
      {lines.length > 0 ? (
        <Cost {...common} title={text.costByLine(label)} parts={lines} nameOf={({ id }) => text.line(id)} />
      ) : null}
      {units.length > 0 ? (
        <Cost {...common} title={text.costByUnit(label)} parts={units} nameOf={unitName(text.noUnit)} />
      ) : null}
      {lines.length + units.length === 0 ? (
        <Cost {...common} title={label} parts={[whole]} nameOf={({ title }) => say(title)} />
      ) : null}
    </div>
  );
}

const unitName =
  (none: string) =>
  ({ title }: Part): string =>
    say(title) || none;

interface CostProps {
  readonly title: string;
  readonly pair: EditionPair;
  readonly parts: readonly Part[];
  readonly total: Total;
  readonly currency: string;
  readonly nameOf: (part: Part) => string;
}

function Cost({ title, pair, parts, total, currency, nameOf }: CostProps) {
  const texts = (base: Part['base'], candidate: Part['candidate']) => ({
    baseText: amountMoney(base, currency),
    candidateText: amountMoney(candidate, currency),
    differenceText: moneyDifference(candidate.minus(base), currency),
  });
  return (
    <Card>
      <StackedCost
        title={title}
        base={pair.base}
        candidate={pair.candidate}
        parts={parts.map((part) => ({
          id: part.id,
          title: nameOf(part),
          base: part.base.toPixels(),
          candidate: part.candidate.toPixels(),
          ...texts(part.base, part.candidate),
        }))}
        total={texts(total.base, total.candidate)}
      />
    </Card>
  );
}
