// The questions to the owner: what the source leaves open, each with its answers and what they would change. One click settles one.
import { useMemo, useState } from 'preact/hooks';
import { isOpen, type OwnerChoice, type OwnerQuestionAt, ownerQuestions } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { toast } from '../../components/toast.tsx';
import { quarterText as quarterName } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { questionsText } from '../../language/questions.ts';
import { choose, chooseInNew } from '../../questions/choose.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { chooseQuarter, quarter, quarterRows, quarters, teamRows } from '../../workspace/team.ts';
import { current, draft, editions } from '../../workspace/workspace.ts';
import { StartDraft } from '../quarter/start-draft.tsx';
import { inSourceOrder } from './order.ts';
import { QuestionViews } from './question-views.tsx';

export function QuestionsScreen() {
  const text = useText(questionsText);
  return (
    <WhenReady title={text.title}>
      {current.value ? <Questions shown={current.value} /> : <NoEdition />}
    </WhenReady>
  );
}

function NoEdition() {
  const text = useText(questionsText);
  return <Page title={text.title}>{text.noEdition}</Page>;
}

/** What was clicked while there was no draft to write it into. */
interface Wish {
  readonly key: string;
  readonly choice: OwnerChoice;
}

function Questions({ shown }: { readonly shown: OpenedEdition }) {
  const text = useText(questionsText);
  const edition = shown.edition.value;
  const questions = useMemo(() => inSourceOrder(edition, ownerQuestions(edition)), [edition]);
  const settled = questions.filter((each) => !isOpen(each)).length;
  const [start, setStart] = useState<Wish | 'alone'>();
  const onChoose = (question: OwnerQuestionAt, choice: OwnerChoice): void => {
    if (draft.value) choose(draft.value, question, choice);
    else setStart({ key: question.key, choice });
  };
  const started = (): void => {
    const isLost =
      start && start !== 'alone' && draft.value && !chooseInNew(draft.value, start.key, start.choice);
    if (isLost) toast(text.choiceLost, 'error');
    setStart(undefined);
  };
  return (
    <Page
      title={text.title}
      subtitle={<Progress total={questions.length} settled={settled} />}
      actions={<Quarters />}
    >
      {draft.value ? null : <ReadOnly id={shown.id} onStart={() => setStart('alone')} />}
      <p class="muted small">
        {text.lead}{' '}
        {teamRows.value.length > 0 ? text.basis(quarterName(quarter.value), quarterRows.value.length) : null}
      </p>
      {teamRows.value.length > 0 ? null : <NoTeam />}
      <QuestionViews
        edition={edition}
        questions={questions}
        draft={draft.value}
        rows={quarterRows.value}
        onChoose={onChoose}
      />
      <Starting isOpen={start !== undefined} onClose={() => setStart(undefined)} onStarted={started} />
    </Page>
  );
}

function Progress({ total, settled }: { readonly total: number; readonly settled: number }) {
  const text = useText(questionsText);
  const words = text.progress(total, settled);
  return (
    <span class="questions-progress">
      <span role="status">{words}</span>
      <progress max={total} value={settled} aria-label={words} />
    </span>
  );
}

function Quarters() {
  const text = useText(questionsText);
  if (quarters.value.length < 2) return null;
  return (
    <Select
      label={text.quarter}
      hideLabel
      value={quarter.value}
      choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterName(each) }))}
      onChoose={chooseQuarter}
    />
  );
}

const lastPublished = () => editions.value.filter(({ state }) => state === 'published').at(-1);

function ReadOnly({ id, onStart }: { readonly id: string; readonly onStart: () => void }) {
  const text = useText(policiesText);
  return (
    <Banner
      tone="note"
      title={text.readOnlyTitle(id)}
      actions={
        lastPublished() ? (
          <Button look="primary" icon="plus" onClick={onStart}>
            {text.start}
          </Button>
        ) : null
      }
    >
      {text.readOnlyText}
    </Banner>
  );
}

function Starting(props: {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onStarted: () => void;
}) {
  const from = lastPublished();
  return from ? <StartDraft {...props} from={from} today={dayInShanghai(new Date())} /> : null;
}

function NoTeam() {
  const text = useText(questionsText);
  return (
    <Banner tone="note" title={text.noTeam} actions={<ButtonLink href="/data">{text.toData}</ButtonLink>} />
  );
}
