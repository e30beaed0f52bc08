// What the checks found in a policy, in words, each with the way to its place. Cases a changed rule has left behind are told as one matter.
import { useMemo } from 'preact/hooks';
import type { Edition, Finding } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { FindingsList } from '../../components/findings-list.tsx';
import { toast } from '../../components/toast.tsx';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { draft } from '../../workspace/workspace.ts';
import { caseUpdates } from './case-updates.ts';
import type { PolicyFile } from './policy-files.ts';

export interface PolicyFindingsProps {
  readonly file: PolicyFile;
  readonly edition: Edition;
  readonly onJump: (finding: Finding) => void;
}

export function PolicyFindings({ file, edition, onJump }: PolicyFindingsProps) {
  const text = useText(policiesText);
  const cases = file.findings.filter(({ code }) => code === 'CASE_FAILED');
  const others = file.findings.filter(({ code }) => code !== 'CASE_FAILED');
  return (
    <Card title={text.findings} flush>
      {cases.length > 0 ? <FailedCases file={file} edition={edition} cases={cases} onJump={onJump} /> : null}
      {others.length > 0 || cases.length === 0 ? (
        <FindingsList findings={others} onJump={onJump} none={text.findingsNone} />
      ) : null}
    </Card>
  );
}

function FailedCases(props: PolicyFindingsProps & { readonly cases: readonly Finding[] }) {
  const { file, edition, cases, onJump } = props;
  const text = useText(policiesText);
  const edits = useMemo(() => caseUpdates(edition, file), [edition, file]);
  const open = draft.value;
  const update = () => {
    if (open && !open.edit(file.casesFile, edits)) toast(text.casesUpdated(edits.length));
  };
  return (
    <div class="failed-cases">
      <Banner
        tone="error"
        title={text.casesOff(cases.length)}
        actions={open && edits.length > 0 ? <Button onClick={update}>{text.casesUpdate}</Button> : null}
      >
        {text.casesOffText}
      </Banner>
      <Disclosure title={text.casesShow}>
        <FindingsList findings={cases} onJump={onJump} />
      </Disclosure>
    </div>
  );
}
