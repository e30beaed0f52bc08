// The outcomes of an answer: each in words with what a program gets, or why there is none. It shows and never computes.
import type { Policy, Written } from '../../engine/index.ts';
import { Badge } from '../components/badge.tsx';
import { Table } from '../components/table.tsx';
import { answersText } from '../language/answers.ts';
import { say, useText } from '../language/language.ts';
import type { Answer, Reason } from './answer.ts';
import { isLines, ValueWords } from './value-words.tsx';
import { compactJson } from './written-json.ts';

export interface OutcomesTableProps {
  readonly answer: Pick<Answer, 'outcomes' | 'unavailable'>;
  /** Gives labels and types; undefined where the edition cannot be opened. */
  readonly policy: Policy | undefined;
}

interface Row {
  readonly name: string;
  readonly value?: Written | undefined;
  readonly reason?: Reason | undefined;
}

export function OutcomesTable({ answer, policy }: OutcomesTableProps) {
  const text = useText(answersText);
  return (
    <Table
      caption={text.outcomes}
      rows={rowsOf(answer, policy)}
      keyOf={({ name }) => name}
      columns={[
        {
          id: 'outcome',
          title: text.outcome,
          cell: ({ name }) => (
            <>
              {outcomeLabel(policy, name)}
              <code class="cell-note">{name}</code>
            </>
          ),
        },
        {
          id: 'value',
          title: text.value,
          prose: true,
          cell: (row) => <ValueCell row={row} policy={policy} />,
        },
        {
          id: 'raw',
          title: text.raw,
          cell: ({ value, reason }) => (
            <code class="answer-raw">
              {reason ? reason.code : isLines(value ?? null) ? '[…]' : compactJson(value ?? null)}
            </code>
          ),
        },
      ]}
    />
  );
}

function ValueCell({ row, policy }: { readonly row: Row; readonly policy: Policy | undefined }) {
  const text = useText(answersText);
  if (row.reason) {
    return (
      <>
        <Badge tone="warning">{text.unavailable}</Badge> {say(row.reason.message)}
      </>
    );
  }
  return <ValueWords value={row.value ?? null} type={outcomeType(policy, row.name)} />;
}

export const outcomeLabel = (policy: Policy | undefined, name: string): string => {
  const label = policy?.outcomeLabels.get(name);
  return label ? say(label) : name;
};

export const outcomeType = (policy: Policy | undefined, name: string) =>
  policy?.plan.outcomes.find((outcome) => outcome.name === name)?.type;

/** In the order of the policy; what it does not know comes last. */
function rowsOf(
  { outcomes, unavailable }: OutcomesTableProps['answer'],
  policy: Policy | undefined,
): readonly Row[] {
  const names = new Set([
    ...(policy?.plan.outcomes.map(({ name }) => name) ?? []),
    ...outcomes.keys(),
    ...unavailable.keys(),
  ]);
  return [...names].flatMap((name): readonly Row[] => {
    const [value, reason] = [outcomes.get(name), unavailable.get(name)];
    return value === undefined && !reason ? [] : [{ name, value, reason }];
  });
}
