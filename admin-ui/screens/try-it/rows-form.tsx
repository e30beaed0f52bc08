// The question of a policy that ranks: candidates in a table, what they have in common above it, one call about all of them, and
// the ranking that comes back. The call goes to the server over HTTP, as any other program's would.
import { useRef, useState } from 'preact/hooks';
import type { Fact, Written, WrittenMap } from '../../../engine/index.ts';
import { prettyJson } from '../../answers/written-json.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { draft } from '../../workspace/workspace.ts';
import type { AskFormProps } from './ask-form.tsx';
import {
  askedRows,
  type Candidate,
  type CandidateResult,
  readResults,
  rowsBody,
  sharedFacts,
  shippedCandidates,
} from './candidates.ts';
import { CandidatesTable } from './candidates-table.tsx';
import { FactField } from './fact-field.tsx';
import { curlOf, type FormTexts, refusedFacts } from './form-facts.ts';
import { RankedCard } from './ranked-card.tsx';
import { refusalText } from './refusal-text.ts';

interface Asked {
  readonly json: string;
  readonly results?: readonly CandidateResult[];
  readonly problem?: Problem;
}

export function RowsForm({ edition, policy, moment }: AskFormProps) {
  const text = useText(tryItText);
  const form = useRef<HTMLFormElement>(null);
  const shipped = shippedCandidates(edition, policy);
  const [changed, setCandidates] = useState<readonly Candidate[] | undefined>(undefined);
  const [texts, setTexts] = useState<FormTexts>({});
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const candidates = changed ?? shipped;
  const facts = sharedFacts(edition, policy);
  const rows = askedRows(facts, candidates, texts);
  const json = prettyJson(rowsBody(policy.id, rows, moment));
  const isOld = asked !== undefined && asked.json !== json;
  const results = isOld ? undefined : asked?.results;
  const refused = refusedFacts(isOld ? null : ((asked?.problem?.body as Written | undefined) ?? null));
  const refusedCommon = (fact: string) => refused.get(fact) ?? commonRefusal(results, fact);
  const refusedOf = ({ key }: Candidate) => results?.find(({ candidate }) => candidate.key === key)?.refused;
  const ask = async () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    setBusy(true);
    // A draft answers as it is saved, so what was typed is saved first.
    await draft.value?.flush();
    const { value, problem } = await api.evaluateRows(json);
    setAsked(problem ? { json, problem } : { json, results: readResults(value, candidates) });
    setBusy(false);
  };
  return (
    <>
      <form
        ref={form}
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) void ask();
        }}
      >
        <Card title={text.candidates} hint={text.candidatesHint}>
          <div class="stack">
            <CommonFacts facts={facts.common} texts={texts} onTexts={setTexts} refusedOf={refusedCommon} />
            <CandidatesTable
              facts={facts.own}
              candidates={candidates}
              onCandidates={setCandidates}
              refusedOf={refusedOf}
              onReset={changed && shipped.length > 0 ? () => setCandidates(undefined) : undefined}
            />
            <div class="row">
              <Button type="submit" look="primary" icon="play" isBusy={isBusy}>
                {text.askRows(candidates.length)}
              </Button>
              {isOld ? <span class="muted small">{text.isOld}</span> : null}
            </div>
          </div>
        </Card>
      </form>
      {asked?.problem ? <Banner tone="error" title={say(asked.problem.message)} /> : null}
      {asked?.results ? (
        <RankedCard results={asked.results} policy={policy} asked={rows} isOld={isOld} />
      ) : null}
      <Card title={text.curl} hint={text.curlHint}>
        <CodeBlock label={text.curl} code={curlOf(location.origin, undefined, json)} />
      </Card>
    </>
  );
}

interface CommonFactsProps {
  readonly facts: readonly Fact[];
  readonly texts: FormTexts;
  readonly onTexts: (texts: FormTexts) => void;
  readonly refusedOf: (fact: string) => WrittenMap | undefined;
}

/** What all candidates are held against, such as the budget. */
function CommonFacts({ facts, texts, onTexts, refusedOf }: CommonFactsProps) {
  if (facts.length === 0) return null;
  return (
    <div class="ask-fields">
      {facts.map((fact) => (
        <FactField
          key={fact.name}
          fact={fact}
          value={texts[fact.name] ?? ''}
          onInput={(value) => onTexts({ ...texts, [fact.name]: value })}
          error={refusalText(refusedOf(fact.name))}
        />
      ))}
    </div>
  );
}

/** A fact all have in common is refused with every row. */
const commonRefusal = (results: readonly CandidateResult[] | undefined, fact: string) =>
  results?.find(({ refused }) => refused.has(fact))?.refused.get(fact);
