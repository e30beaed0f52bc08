// What an edition says beside its policies: dates, currencies, the fixed exchange rate, its notes, and the order of the policies.
import { Banner } from '../../components/banner.tsx';
import { Card } from '../../components/card.tsx';
import { Page } from '../../components/page.tsx';
import { CellFindings } from '../../editors/fields/cell-findings.tsx';
import { ChoiceCell } from '../../editors/fields/choice-cell.tsx';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { FigureCell } from '../../editors/fields/figure-cell.tsx';
import { OwnerFields } from '../../editors/fields/owner-fields.tsx';
import { TextCell } from '../../editors/fields/text-cell.tsx';
import { currencyText } from '../../editors/fields/units.ts';
import { WordsCell } from '../../editors/fields/words-cell.tsx';
import { OrderEditor } from '../../editors/vocabulary/order-editor.tsx';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { vocabularyText } from '../../language/vocabulary.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { ReadOnlyNotice } from './draft-start.tsx';
import { useArrival } from './use-arrival.ts';
import { fileScope, useFile } from './use-file.ts';
import '../../style/block-fields.css';
import '../../style/block-editors.css';
import '../../style/policy-editor.css';

const path = 'edition.yaml';
const nothing = (): void => undefined;
const currencies = ['USD', 'CNY', 'EUR', 'GBP'];

export function EditionPage({ opened }: { readonly opened: OpenedEdition }) {
  const text = useText(vocabularyText);
  const policies = useText(policiesText);
  const file = useFile(opened, path);
  const scope = fileScope(opened, file);
  useArrival({ '': path }, nothing);
  return (
    <Page
      title={`${text.editionTitle} · ${opened.id}`}
      subtitle={text.editionSubtitle}
      back={{ href: '/policies', title: policies.back }}
    >
      <ReadOnlyNotice />
      {file.isReadable ? null : <Banner tone="error" title={policies.textUnreadable} />}
      {scope ? (
        <section class="stack" data-file={path}>
          <MoneyAndDates scope={scope} />
          <Card title={text.notes}>
            <div class="stack">
              <WordsCell scope={scope} path={['notes']} label={text.notes} multiline />
              <OwnerFields scope={scope} path={['owner']} />
            </div>
          </Card>
          <Card title={text.order}>
            <OrderEditor scope={scope} edition={opened.edition.value} />
          </Card>
        </section>
      ) : null}
    </Page>
  );
}

function MoneyAndDates({ scope }: { readonly scope: EditScope }) {
  const text = useText(vocabularyText);
  const { sales, salary } = scope.currency;
  const choices = [...new Set([...currencies, sales, salary])].map((value) => ({
    value,
    title: currencyText(value),
  }));
  const troubles = scope.findings.filter(({ path: [member] }) => member === undefined);
  return (
    <Card title={text.money}>
      <div class="stack">
        <div class="editor-settings">
          <TextCell
            scope={scope}
            path={['effectiveFrom']}
            label={text.effectiveFrom}
            hint={text.effectiveHint}
            isDate
          />
          <FigureCell
            scope={scope}
            path={['fx']}
            label={text.fx}
            hint={text.fxHint(currencyText(sales), currencyText(salary))}
            type={{ kind: 'exchange', from: sales, to: salary }}
          />
          <ChoiceCell scope={scope} path={['currency', 'sales']} label={text.sales} choices={choices} />
          <ChoiceCell scope={scope} path={['currency', 'salary']} label={text.salary} choices={choices} />
        </div>
        <CellFindings findings={troubles} />
      </div>
    </Card>
  );
}
