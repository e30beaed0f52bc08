// The authorization report: a month of the decision log by level and person, with breaches, split orders and the owner's time.
// What is shown stands in the page's address, so that a report can be sent on.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Banner } from '../../components/banner.tsx';
import { Card } from '../../components/card.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { monthText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { api, type Problem } from '../../workspace/api.ts';
import type { AuthorizationReport } from '../../workspace/authorization-report.ts';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { editions } from '../../workspace/workspace.ts';
import { choiceOf, monthsBack, queryText, type ReportChoice } from './choice.ts';
import { NoDecisions } from './no-decisions.tsx';
import { ReportView } from './report-view.tsx';

export function AuthorizationScreen() {
  const text = useText(authorizationText);
  return (
    <WhenReady title={text.title}>
      <Report />
    </WhenReady>
  );
}

function Report() {
  const text = useText(authorizationText);
  const shell = useText(shellText);
  const { query, route } = useLocation();
  const today = useMemo(() => dayInShanghai(new Date()), []);
  const choice = choiceOf(query, today);
  const { report, problem } = useReport(queryText(choice));
  const choose = (part: Partial<ReportChoice>) =>
    route(`/authorization${queryText({ ...choice, ...part })}`, true);
  const usable = editions.value.filter(({ state }) => state !== 'refused').map(({ id }) => id);
  return (
    <Page
      title={text.title}
      subtitle={report ? text.subtitle(monthText(choice.month), report.edition) : undefined}
      back={{ href: '/decisions', title: shell.decisions }}
      actions={<Choices choice={choice} today={today} editions={usable} onChoose={choose} />}
    >
      {problem ? <Banner tone="error" title={say(problem.message)} /> : null}
      {report && report.decisions > 0 ? (
        <ReportView
          report={report}
          editions={usable.filter((id) => id !== report.edition)}
          before={choice.before}
          onBefore={(before) => choose({ before })}
        />
      ) : report ? (
        <NoDecisions month={choice.month} />
      ) : problem ? null : (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
    </Page>
  );
}

interface ChoicesProps {
  readonly choice: ReportChoice;
  readonly today: string;
  readonly editions: readonly string[];
  readonly onChoose: (part: Partial<ReportChoice>) => void;
}

/** A year of months, and any other the address asks for. */
const monthsShown = 12;

function Choices({ choice, today, editions: usable, onChoose }: ChoicesProps) {
  const text = useText(authorizationText);
  const months = [...new Set([choice.month, ...monthsBack(today, monthsShown)])].toSorted().toReversed();
  return (
    <>
      <Select
        label={text.month}
        hideLabel
        value={choice.month}
        choices={months.map((month) => ({ value: month, title: monthText(month) }))}
        onChoose={(month) => onChoose({ month })}
      />
      <Select
        label={text.edition}
        hideLabel
        value={choice.edition}
        choices={[
          { value: '', title: text.inForce },
          ...[...new Set([...usable, choice.edition])]
            .filter((id) => id !== '')
            .map((id) => ({ value: id, title: id })),
        ]}
        onChoose={(edition) => onChoose({ edition })}
      />
    </>
  );
}

interface Loaded {
  readonly asked: string;
  readonly report?: AuthorizationReport | undefined;
  readonly problem?: Problem | undefined;
}

/** The report that is asked for; nothing while another one is still there. */
function useReport(asked: string): Omit<Loaded, 'asked'> {
  const [loaded, setLoaded] = useState<Loaded | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    api.authorizationReport(asked).then(({ value, problem }) => {
      if (!isGone) setLoaded({ asked, report: value, problem });
    });
    return () => {
      isGone = true;
    };
  }, [asked]);
  return loaded?.asked === asked ? loaded : {};
}
