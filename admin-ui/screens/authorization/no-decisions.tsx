// What stands there for a month without decisions: why, and what a CRM must send so that there are some.
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { monthText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';

export function NoDecisions({ month }: { readonly month: string }) {
  const text = useText(authorizationText);
  return (
    <>
      <EmptyState
        icon="lock"
        title={text.none(monthText(month))}
        action={
          <>
            <ButtonLink href="/try-it?policy=authorization">{text.tryIt}</ButtonLink>
            <ButtonLink href="/decisions?policy=authorization">{text.toDecisions}</ButtonLink>
          </>
        }
      >
        {text.noneText}
      </EmptyState>
      <Card title={text.howTitle}>
        <div class="stack">
          <CodeBlock label={text.howCall} code={question(month)} />
          <Pairs
            pairs={[
              { label: 'person', value: text.howPerson },
              { label: 'customer', value: text.howCustomer },
              { label: 'order', value: text.howOrder },
              { label: 'on', value: text.howOn },
              { label: 'done', value: text.howDone },
            ]}
          />
        </div>
      </Card>
    </>
  );
}

const question = (month: string): string => `POST /v1/evaluate/authorization
${JSON.stringify(
  {
    facts: { amount: '60000.00', matter: 'pricing', actorRole: 'salesperson' },
    context: { person: '李四', customer: 'C-1024', order: 'SO-2201', on: `${month}-12`, done: 'yes' },
  },
  null,
  2,
)}`;
