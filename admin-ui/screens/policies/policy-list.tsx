// All policies under the five systems, in the order of the source. A system without policies says so.
import { systems } from '../../../engine/index.ts';
import { Badge, CadenceBadge, SeverityBadge } from '../../components/badge.tsx';
import { Icon } from '../../components/icon.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { dateText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';
import { ReadOnlyNotice } from './draft-start.tsx';
import { ListActions } from './list-actions.tsx';
import { pastPlans, usePastEditions } from './past-editions.ts';
import { type PolicyFile, policyFiles } from './policy-files.ts';
import { type Since, unchangedSince } from './unchanged-since.ts';

export function PolicyList({ opened }: { readonly opened: OpenedEdition }) {
  const text = useText(policiesText);
  const edition = opened.edition.value;
  const files = policyFiles(edition, opened.texts.value.keys(), edition.findings);
  const past = usePastEditions();
  const from = dateText(edition.head.effectiveFrom);
  return (
    <Page
      title={text.title}
      actions={<ListActions opened={opened} />}
      subtitle={draft.value ? text.draftOf(opened.id, from) : text.subtitle(opened.id, from)}
    >
      <ReadOnlyNotice />
      {systems.map((system) => (
        <section class="policy-system" key={system} aria-labelledby={`system-${system}`}>
          <header>
            <h2 id={`system-${system}`}>{text.system[system]}</h2>
            <p>{text.systemHint[system]}</p>
          </header>
          <PolicyCards
            files={files.filter((file) => file.system === system)}
            sinceOf={(id) => unchangedSince(pastPlans(past, opened, id))}
          />
        </section>
      ))}
      {draft.value ? (
        <NextStep href="/simulate" title={text.toSimulate}>
          {text.toSimulateText}
        </NextStep>
      ) : null}
    </Page>
  );
}

interface PolicyCardsProps {
  readonly files: readonly PolicyFile[];
  readonly sinceOf: (id: string) => Since | undefined;
}

function PolicyCards({ files, sinceOf }: PolicyCardsProps) {
  const text = useText(policiesText);
  if (files.length === 0) return <p class="policy-none">{text.noneYet}</p>;
  return (
    <ul class="policy-cards">
      {files.map((file) => (
        <PolicyCard key={file.id} file={file} since={sinceOf(file.id)} />
      ))}
    </ul>
  );
}

function PolicyCard({ file, since }: { readonly file: PolicyFile; readonly since: Since | undefined }) {
  const text = useText(policiesText);
  const changed = draft.value?.changes.value ?? [];
  const isChanged = changed.some(({ path }) => [file.file, file.casesFile, file.rowsFile].includes(path));
  return (
    <li>
      <a class="policy-card" href={`/policies/${file.id}`}>
        <span class="policy-card-head">
          <strong>{say(file.title)}</strong>
          <CadenceBadge cadence={file.cadence} />
          {isChanged ? (
            <Badge tone="brand" icon="edit">
              {text.changed}
            </Badge>
          ) : null}
          <FindingBadges file={file} />
        </span>
        {file.because ? <span class="policy-card-text">{say(file.because)}</span> : null}
        <span class="policy-card-since">{file.policy ? <SinceText since={since} /> : text.unreadable}</span>
        <Icon name="chevron-right" size={16} />
      </a>
    </li>
  );
}

/** How many findings of each sort; notes are not worth a badge here, and cases left behind by a change are a sort of their own. */
export function FindingBadges({ file }: { readonly file: Pick<PolicyFile, 'findings'> }) {
  const text = useText(policiesText);
  const cases = file.findings.filter(({ code }) => code === 'CASE_FAILED').length;
  const count = (severity: 'error' | 'warning') =>
    file.findings.filter((finding) => finding.severity === severity && finding.code !== 'CASE_FAILED').length;
  return (
    <>
      {count('error') > 0 ? <SeverityBadge severity="error" count={count('error')} /> : null}
      {cases > 0 ? (
        <Badge tone="error" icon="error">
          {text.casesBadge(cases)}
        </Badge>
      ) : null}
      {count('warning') > 0 ? <SeverityBadge severity="warning" count={count('warning')} /> : null}
    </>
  );
}

export function SinceText({ since }: { readonly since: Since | undefined }) {
  const text = useText(policiesText);
  if (!since) return <span />;
  const words = { since: text.since, changed: text.newIn, first: text.firstIn }[since.kind];
  return <span>{words(since.edition)}</span>;
}
