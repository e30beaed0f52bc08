// What a policy answers: the outcomes by the names that other systems read them under.
import { type Document, type Policy, typeText, type WrittenData } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Table } from '../../components/table.tsx';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { useOnceTrue } from '../../editors/fields/use-once-true.ts';
import { OutcomesEditor } from '../../editors/policy/outcomes-editor.tsx';
import { bilingualOf, listOf, mapOf, memberOf, textOf } from '../../editors/written-data.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';

export interface OutcomesCardProps {
  readonly document: Document;
  readonly policy: Policy | undefined;
  readonly scope: EditScope;
}

export function OutcomesCard({ document, policy, scope }: OutcomesCardProps) {
  const text = useText(policiesText);
  const outcomes = Object.entries(mapOf(memberOf(document.written, 'outcomes')) ?? {});
  const isTroubled = useOnceTrue(scope.findings.some(({ path }) => path[0] === 'outcomes'));
  const typeOf = (name: string): string => {
    const outcome = policy?.plan.outcomes.find((each) => each.name === name);
    return outcome ? say(typeText(outcome.type)) : '—';
  };
  return (
    <Card title={text.outcomes} hint={text.outcomesHint} flush>
      <Table
        caption={text.outcomes}
        look="dense"
        rows={outcomes}
        keyOf={([name]) => name}
        columns={[
          {
            id: 'label',
            title: text.outcome,
            cell: ([name, outcome]) => {
              const label = bilingualOf(outcome, 'label');
              return label ? say(label) : name;
            },
          },
          { id: 'name', title: text.outcomeName, cell: ([name]) => <code>{name}</code> },
          { id: 'type', title: text.outcomeType, cell: ([name]) => typeOf(name) },
          {
            id: 'from',
            title: text.outcomeFrom,
            cell: ([name, outcome]) => sourceOf(name, outcome, text.linesOf),
          },
        ]}
      />
      {scope.edit ? (
        <div class="folds">
          <Disclosure title={text.outcomesChange} isOpen={isTroubled}>
            <OutcomesEditor scope={scope} />
          </Disclosure>
        </div>
      ) : null}
    </Card>
  );
}

/** The columns it is the first of, or the blocks whose lines it is. */
function sourceOf(name: string, outcome: WrittenData, linesOf: (blocks: string) => string): string {
  const lines = namesIn(memberOf(outcome, 'lines'));
  if (lines.length > 0) return linesOf(lines.join(', '));
  const from = memberOf(outcome, 'from');
  const columns = Array.isArray(from) ? namesIn(from) : [textOf(outcome, 'from') || name];
  return columns.join(', ');
}

const namesIn = (data: WrittenData | undefined): readonly string[] =>
  listOf(data).filter((item) => typeof item === 'string');
