// The worked cases of a policy, to be read and changed: each folded, with how it comes out under the rules as they are now.
import { caseResults, type Document, type Edit, type Edition, type Policy } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { placeMark } from '../../editors/block-editor.ts';
import { CaseEditor, factsOfCases } from '../../editors/cases/case-editor.tsx';
import { CaseFacts } from '../../editors/cases/case-facts.tsx';
import { addCaseEdit } from '../../editors/cases/cases-edits.ts';
import { readCases } from '../../editors/cases/read-cases.ts';
import type { EditScope } from '../../editors/fields/edit-scope.ts';
import { NewWords } from '../../editors/gives/new-words.tsx';
import { mapOf, memberOf } from '../../editors/written-data.ts';
import { casesText } from '../../language/cases.ts';
import { say, useText } from '../../language/language.ts';
import '../../style/cases.css';

export interface CasesCardProps {
  readonly edition: Edition;
  /** The rules the cases are judged by; absent while they have errors. */
  readonly policy: Policy | undefined;
  /** The text of the cases as it can be read. */
  readonly document: Document;
  readonly base: Document | undefined;
  readonly edit: ((edits: readonly Edit[]) => void) | undefined;
}

export function CasesCard({ edition, policy, document, base, edit }: CasesCardProps) {
  const text = useText(casesText);
  const cases = readCases(document.written);
  const results = policy ? caseResults(document, policy, edition.catalogue) : [];
  const passed = results.filter((each) => each.passed).length;
  const findings = edition.findings.filter(
    ({ place, code }) => place.file === document.file && code !== 'CASE_FAILED',
  );
  const { currency } = edition.head;
  const scope: EditScope = { document, base, findings, edit, currency, names: new Map() };
  return (
    <section data-file={document.file}>
      <Card
        title={text.title}
        hint={text.hint}
        actions={policy ? <Badge>{text.count(passed, cases.length)}</Badge> : null}
      >
        {policy ? (
          <div class="case-list">
            {cases.length === 0 ? <p class="muted">{text.none}</p> : null}
            <Given scope={scope} edition={edition} policy={policy} />
            {cases.map((shown, at) => (
              <div key={shown.path.join('.')} {...placeMark(shown.path)}>
                <Disclosure
                  title={
                    <span class="row">
                      <span>{say(shown.name)}</span>
                      <State failed={results[at]?.differences.length ?? 0} />
                    </span>
                  }
                >
                  {() => <CaseEditor {...{ scope, edition, policy, shown }} result={results[at]} />}
                </Disclosure>
              </div>
            ))}
            {edit ? (
              <NewWords
                zh={text.newZh}
                en={text.newEn}
                add={text.add}
                onAdd={(name) => edit([addCaseEdit(document, name)])}
              />
            ) : null}
          </div>
        ) : (
          <p class="muted">{text.noPolicy}</p>
        )}
      </Card>
    </section>
  );
}

interface GivenProps {
  readonly scope: EditScope;
  readonly edition: Edition;
  readonly policy: Policy;
}

function Given({ scope, edition, policy }: GivenProps) {
  const text = useText(casesText);
  const given = Object.keys(mapOf(memberOf(scope.document.written, 'given')) ?? {}).length;
  if (given === 0 && !scope.edit) return null;
  return (
    <div {...placeMark(['given'])}>
      <Disclosure title={text.given(given)}>
        {() => (
          <div class="stack case-editor">
            <p class="muted small">{text.givenHint}</p>
            <CaseFacts scope={scope} map={['given']} facts={factsOfCases(edition, policy)} />
          </div>
        )}
      </Disclosure>
    </div>
  );
}

function State({ failed }: { readonly failed: number }) {
  const text = useText(casesText);
  return failed === 0 ? (
    <Badge tone="good">{text.passed}</Badge>
  ) : (
    <Badge tone="error" icon="error">
      {text.failed(failed)}
    </Badge>
  );
}
