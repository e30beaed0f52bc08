// What a policy is, before its rules: why it is so, how often it may change, since when it is as it is.
import { Badge, CadenceBadge } from '../../components/badge.tsx';
import { OpenQuestion } from '../../editors/open-question.tsx';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';
import { pastPlans, usePastEditions } from './past-editions.ts';
import type { PolicyFile } from './policy-files.ts';
import { FindingBadges, SinceText } from './policy-list.tsx';
import { unchangedSince } from './unchanged-since.ts';

export function PolicyHead({ file, opened }: { readonly file: PolicyFile; readonly opened: OpenedEdition }) {
  const text = useText(policiesText);
  const past = usePastEditions();
  const isChanged = draft.value?.changes.value.some(({ path }) => path === file.file) === true;
  return (
    <div class="policy-head" data-file={file.file}>
      {file.because ? <p>{say(file.because)}</p> : null}
      <div class="row">
        <Badge>{text.system[file.system]}</Badge>
        <CadenceBadge cadence={file.cadence} />
        <Badge>{opened.id}</Badge>
        {isChanged ? (
          <Badge tone="brand" icon="edit">
            {text.changed}
          </Badge>
        ) : null}
        <FindingBadges file={file} />
        <span class="muted small">
          <SinceText since={unchangedSince(pastPlans(past, opened, file.id))} />
        </span>
      </div>
      <OpenQuestion document={opened.edition.value.documents.get(file.file)} path={['owner']} />
    </div>
  );
}
