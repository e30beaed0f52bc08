// One policy: its rules as cards from top to bottom, and beside them (or in tabs on a narrow page) the effect on the team and the text.

import { useState } from 'preact/hooks';
import { type Edit, type Finding, readDocument } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { ButtonLink } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';
import { emptyCases } from '../try-it/new-case.ts';
import { CasesCard } from './cases-card.tsx';
import { ReadOnlyNotice } from './draft-start.tsx';
import { goToPlace } from './go-to-place.ts';
import { idOfPath, type PolicyFile, policyFile, policyPaths } from './policy-files.ts';
import { PolicyHead } from './policy-head.tsx';
import { PolicyRules } from './policy-rules.tsx';
import { RemovePolicy } from './remove-policy.tsx';
import { TeamEffectPanel } from './team-effect-panel.tsx';
import { TextPanel, type TextPlace } from './text-panel.tsx';
import { useAfterPaint } from './use-after-paint.ts';
import { useArrival } from './use-arrival.ts';
import { useFile } from './use-file.ts';
import { useIsWide } from './use-is-wide.ts';

export interface PolicyPageProps {
  readonly id: string;
  readonly opened: OpenedEdition;
}

export function PolicyPage({ id, opened }: PolicyPageProps) {
  const text = useText(policiesText);
  const edition = opened.edition.value;
  const { findings } = useAfterPaint(edition);
  const path = policyPaths(opened.texts.value.keys()).find((each) => idOfPath(each) === id);
  if (path === undefined) {
    return (
      <Page title={text.notFound(id)} back={{ href: '/policies', title: text.back }}>
        <EmptyState
          icon="search"
          title={text.notFound(id)}
          action={<ButtonLink href="/policies">{text.back}</ButtonLink>}
        >
          {text.notFoundText}
        </EmptyState>
      </Page>
    );
  }
  const file = policyFile(edition, path, findings);
  return (
    <Page
      title={say(file.title)}
      actions={<RemovePolicy file={file} edition={edition} />}
      back={{ href: '/policies', title: text.back }}
      wide
    >
      <PolicyHead file={file} opened={opened} />
      <ReadOnlyNotice />
      <Panels file={file} opened={opened} />
    </Page>
  );
}

type View = 'rules' | 'effect' | 'text';

function Panels({ file, opened }: { readonly file: PolicyFile; readonly opened: OpenedEdition }) {
  const text = useText(policiesText);
  const isWide = useIsWide();
  const [view, setView] = useState<View>(isWide ? 'effect' : 'rules');
  const [place, setPlace] = useState<TextPlace | undefined>(undefined);
  const shown: View = isWide && view === 'rules' ? 'effect' : view;
  useArrival({ '': file.file, cases: file.casesFile, rows: file.rowsFile }, setView);
  const jump = (finding: Finding) => {
    if (goToPlace(finding.place.file, finding.path)) return;
    setView('text');
    setPlace({ file: finding.place.file, line: finding.place.line, column: finding.place.column });
  };
  const rules = <Rules file={file} opened={opened} onJump={jump} />;
  const panel = {
    rules: isWide ? null : rules,
    effect: <TeamEffectPanel file={file} opened={opened} />,
    text: <TextPanel file={file} opened={opened} place={place} />,
  }[shown];
  const titles: readonly View[] = isWide ? ['effect', 'text'] : ['rules', 'effect', 'text'];
  return (
    <div class="policy-columns" data-view={shown}>
      {isWide ? <div class="policy-rules">{rules}</div> : null}
      <aside class="policy-aside">
        <Tabs
          label={text.views}
          chosen={shown}
          onChoose={setView}
          tabs={titles.map((id) => ({ id, title: id === 'text' ? text.yaml : text[id] }))}
        >
          {panel}
        </Tabs>
      </aside>
    </div>
  );
}

/** The worked cases; where there is no file yet, one without cases is shown, and made with the first. */
function Cases({ file, opened }: Pick<RulesProps, 'file' | 'opened'>) {
  const { casesFile } = file;
  const found = useFile(opened, casesFile);
  const open = draft.value;
  const isThere = opened.texts.value.has(casesFile);
  const document = isThere ? found.document : readDocument(casesFile, emptyCases(file.id)).document;
  if (!document || !(isThere || open)) return null;
  const edit = (edits: readonly Edit[]): void => {
    if (!isThere) open?.write(casesFile, emptyCases(file.id));
    found.write(edits);
  };
  return (
    <CasesCard
      edition={opened.edition.value}
      policy={file.policy}
      document={document}
      base={found.base}
      edit={open && (found.isReadable || !isThere) ? edit : undefined}
    />
  );
}

interface RulesProps {
  readonly file: PolicyFile;
  readonly opened: OpenedEdition;
  readonly onJump: (finding: Finding) => void;
}

/** The rules as far as the text can be read: while it cannot, the last that could, and nothing can be edited. */
function Rules({ file, opened, onJump }: RulesProps) {
  const text = useText(policiesText);
  const { document, isReadable, base, edit } = useFile(opened, file.file);
  return (
    <div class="stack" data-file={file.file}>
      {isReadable ? null : <Banner tone="error" title={text.textUnreadable} />}
      {document ? (
        <PolicyRules
          file={file}
          edition={opened.edition.value}
          document={document}
          base={base}
          edit={edit}
          onJump={onJump}
        />
      ) : null}
      <Cases file={file} opened={opened} />
      {draft.value ? (
        <NextStep href="/simulate" title={text.toSimulate}>
          {text.toSimulateText}
        </NextStep>
      ) : null}
    </div>
  );
}
