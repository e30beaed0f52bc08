// What a policy answers: the outcomes by the names that other systems read them under.
import { both, type Document, type Policy, type WrittenData } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Table } from '../../components/table.tsx';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { labelOf } from '../../editors/fields/name-choices.ts';
import { useOnceTrue } from '../../editors/fields/use-once-true.ts';
import { OutcomesEditor } from '../../editors/policy/outcomes-editor.tsx';
import { bilingualOf, listOf, mapOf, memberOf, textOf } from '../../editors/written-data.ts';
import { say, useText } from '../../language/language.ts';
import { outcomesText } from '../../language/outcomes.ts';
import { policiesText } from '../../language/policies.ts';
import { OutcomeType } from './outcome-type.tsx';

export interface OutcomesCardProps {
  readonly document: Document;
  readonly policy: Policy | undefined;
  readonly scope: EditScope;
}

export function OutcomesCard({ document, policy, scope }: OutcomesCardProps) {
  const text = useText(policiesText);
  const words = useText(outcomesText);
  const outcomes = Object.entries(mapOf(memberOf(document.written, 'outcomes')) ?? {});
  const isTroubled = useOnceTrue(scope.findings.some(({ path }) => path[0] === 'outcomes'));
  const typeOf = (name: string) => policy?.plan.outcomes.find((each) => each.name === name)?.type;
  const named = (columns: readonly string[]): string => {
    const labels = columns.map((column) => labelOf(scope.names, column));
    const [first = ''] = labels;
    return labels.length > 2 ? words.andMore(first, labels.length) : labels.join(say(both('、', ', ')));
  };
  return (
    <Card title={text.outcomes} hint={<Hint id={textOf(document.written, 'policy')} />} flush>
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
          { id: 'type', title: text.outcomeType, cell: ([name]) => <OutcomeType type={typeOf(name)} /> },
          {
            id: 'from',
            title: text.outcomeFrom,
            cell: ([name, outcome]) => {
              const lines = namesIn(memberOf(outcome, 'lines'));
              return lines.length > 0 ? words.linesOf(named(lines)) : named(columnsOf(name, outcome));
            },
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

/** Who reads them, and the name by which other systems ask for the policy. */
function Hint({ id }: { readonly id: string }) {
  const text = useText(policiesText);
  const words = useText(outcomesText);
  return (
    <>
      {text.outcomesHint} {words.calledAs} <code>{id}</code>
    </>
  );
}

/** The column it is, or those it is the first given of. */
function columnsOf(name: string, outcome: WrittenData): readonly string[] {
  const from = memberOf(outcome, 'from');
  return Array.isArray(from) ? namesIn(from) : [textOf(outcome, 'from') || name];
}

const namesIn = (data: WrittenData | undefined): readonly string[] =>
  listOf(data).filter((item) => typeof item === 'string');
