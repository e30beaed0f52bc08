// The facts, the call and its answer. The call goes to the server over HTTP, as any other program's would.
import { useRef, useState } from 'preact/hooks';
import {
  type Edition,
  type Fact,
  factsFor,
  factsRead,
  type Policy,
  type Written,
} from '../../../engine/index.ts';
import { type Answer, readAnswer } from '../../answers/answer.ts';
import { prettyJson } from '../../answers/written-json.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { CodeBlock } from '../../components/code-block.tsx';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { draft } from '../../workspace/workspace.ts';
import { AnswerCard } from './answer-card.tsx';
import { FactField } from './fact-field.tsx';
import { bodyOf, curlOf, type FormTexts, factsOf, type Moment, refusedFacts } from './form-facts.ts';
import { PersonFields } from './person-fields.tsx';
import { refusalText } from './refusal-text.ts';

export interface AskFormProps {
  readonly edition: Edition;
  readonly policy: Policy;
  readonly moment: Moment;
}

type Asked =
  | { readonly json: string; readonly answer: Answer; readonly problem?: undefined }
  | { readonly json: string; readonly answer?: undefined; readonly problem: Problem };

export function AskForm({ edition, policy, moment }: AskFormProps) {
  const text = useText(tryItText);
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState<FormTexts>({});
  const [isBusy, setBusy] = useState(false);
  const [asked, setAsked] = useState<Asked | undefined>(undefined);
  const facts = factsOfPolicy(edition, policy);
  const given = factsOf(facts, texts);
  const json = prettyJson(bodyOf(given, moment));
  const isOld = asked !== undefined && asked.json !== json;
  const refused = refusedFacts(isOld ? null : ((asked?.problem?.body as Written | undefined) ?? null));
  const ask = async () => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    if (wrong) return wrong.focus();
    setBusy(true);
    // A draft answers as it is saved, so what was typed is saved first.
    await draft.value?.flush();
    setAsked(await askServer(policy.id, json));
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
        <Card title={text.facts} hint={text.factsHint}>
          <div class="stack">
            <PersonFields
              facts={facts}
              vocabulary={factsFor(edition.catalogue, policy.id)}
              onTexts={setTexts}
            />
            <div class="ask-facts">
              {facts.map((fact) => (
                <FactField
                  key={fact.name}
                  fact={fact}
                  value={texts[fact.name] ?? ''}
                  onInput={(value) => setTexts({ ...texts, [fact.name]: value })}
                  error={refusalText(refused.get(fact.name))}
                />
              ))}
            </div>
            <div class="row">
              <Button type="submit" look="primary" icon="play" isBusy={isBusy}>
                {text.ask}
              </Button>
              {isOld ? <span class="muted small">{text.isOld}</span> : null}
            </div>
          </div>
        </Card>
      </form>
      {asked?.problem ? <Banner tone="error" title={say(asked.problem.message)} /> : null}
      {asked?.answer ? (
        <AnswerCard answer={asked.answer} policy={policy} given={given} isOld={isOld} />
      ) : null}
      <Card title={text.curl} hint={text.curlHint}>
        <CodeBlock label={text.curl} code={curlOf(location.origin, policy.id, json)} />
      </Card>
    </>
  );
}

async function askServer(policy: string, json: string): Promise<Asked> {
  const { value, problem } = await api.evaluate(policy, json);
  return problem ? { json, problem } : { json, answer: readAnswer(value) };
}

/** The facts the policy reads, those of the policies it uses included, its own first. */
function factsOfPolicy(edition: Edition, policy: Policy): readonly Fact[] {
  const vocabulary = factsFor(edition.catalogue, policy.id);
  return [...factsRead([policy])].flatMap((name) => vocabulary.get(name) ?? []);
}
