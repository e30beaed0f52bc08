// The facts of a decision, in words and as they were written, to the last digit.
import { type Edition, factsFor, type WrittenMap } from '../../../engine/index.ts';
import { valueText } from '../../answers/value-text.ts';
import { compactJson } from '../../answers/written-json.ts';
import { Table } from '../../components/table.tsx';
import { answersText } from '../../language/answers.ts';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';

export interface FactsTableProps {
  readonly facts: WrittenMap;
  readonly edition: Edition | undefined;
  readonly policy: string;
}

export function FactsTable({ facts, edition, policy }: FactsTableProps) {
  const text = useText(decisionsText);
  const words = useText(answersText);
  const vocabulary = edition && factsFor(edition.catalogue, policy);
  return (
    <Table
      caption={words.facts}
      look="dense"
      rows={Object.entries(facts)}
      keyOf={([name]) => name}
      empty={text.noFacts}
      columns={[
        {
          id: 'fact',
          title: words.fact,
          cell: ([name]) => {
            const label = vocabulary?.get(name)?.label;
            return label ? say(label) : name;
          },
        },
        {
          id: 'value',
          title: words.value,
          numeric: true,
          cell: ([name, value]) => valueText(value, vocabulary?.get(name)?.type),
        },
        {
          id: 'raw',
          title: text.asWritten,
          cell: ([, value]) => <code class="answer-raw">{compactJson(value)}</code>,
        },
      ]}
    />
  );
}
