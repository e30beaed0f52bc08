// The screen "Try it": ask the server as a program would, with the facts of a person or your own.
// Its address holds the policy and the moment: /try-it/commission?day=2027-01-01 or ?edition=2027-Q1.
import { useLocation } from 'preact-iso';
import { looksAcrossRows } from '../../../engine/index.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { tryItText } from '../../language/try-it.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { answeringOn, useOpened } from '../../workspace/opened.ts';
import { dayInShanghai, isDay } from '../../workspace/quarters.ts';
import { editions } from '../../workspace/workspace.ts';
import { AskForm, type AskFormProps } from './ask-form.tsx';
import type { Moment } from './form-facts.ts';
import { MomentFields } from './moment-fields.tsx';
import { RowsForm } from './rows-form.tsx';

export function TryItScreen() {
  const text = useText(shellText);
  return (
    <WhenReady title={text.tryIt}>
      <TryIt />
    </WhenReady>
  );
}

const firstPolicy = 'commission';

function TryIt() {
  const text = useText(tryItText);
  const shell = useText(shellText);
  const { path, query, route } = useLocation();
  const moment = momentOf(query);
  const answering =
    moment.kind === 'day' ? answeringOn(editions.value, moment.day)?.id : moment.edition || undefined;
  const edition = useOpened(answering)?.edition.value;
  const asked = decodeURIComponent(path.split('/')[2] ?? '') || firstPolicy;
  const policy = edition && (edition.policies.get(asked) ?? [...edition.policies.values()][0]);
  const go = (id: string, next: Moment) => route(`/try-it/${encodeURIComponent(id)}?${queryOf(next)}`, true);
  return (
    <Page title={shell.tryIt} subtitle={text.subtitle}>
      <MomentFields
        moment={moment}
        answering={answering}
        policy={policy?.id ?? asked}
        policies={edition ? [...edition.policies.values()] : []}
        onMoment={(next) => go(asked, next)}
        onPolicy={(id) => go(id, moment)}
      />
      {answering === undefined ? (
        <EmptyState icon="calendar" title={text.noEdition}>
          {text.noEditionText}
        </EmptyState>
      ) : !edition ? (
        <Skeleton lines={8} />
      ) : policy ? (
        <Question key={policy.id} edition={edition} policy={policy} moment={moment} />
      ) : (
        <EmptyState icon="policy" title={text.noPolicy}>
          {text.noPolicyText}
        </EmptyState>
      )}
    </Page>
  );
}

/** Candidates are ranked together; anything else is asked about one at a time. */
const Question = (props: AskFormProps) =>
  looksAcrossRows([props.policy]) ? <RowsForm {...props} /> : <AskForm {...props} />;

function momentOf(query: Readonly<Record<string, string>>): Moment {
  const { edition, day = '' } = query;
  if (edition !== undefined) return { kind: 'edition', edition };
  return { kind: 'day', day: isDay(day) ? day : dayInShanghai(new Date()) };
}

const queryOf = (moment: Moment): string =>
  moment.kind === 'day' ? `day=${moment.day}` : `edition=${encodeURIComponent(moment.edition)}`;
