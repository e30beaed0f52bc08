// The rules of a policy: its blocks from top to bottom, what it answers, and what the checks found, in words.
import type { Document, Edit, Edition, Finding } from '../../../engine/index.ts';
import { findingsAt } from '../../editors/block-editor.ts';
import { AddBlock } from '../../editors/policy/add-block.tsx';
import { policyScope } from '../../editors/policy/policy-scope.ts';
import { listOf, memberOf } from '../../editors/written-data.ts';
import { BlockCard } from './block-card.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import type { PolicyFile } from './policy-files.ts';
import { PolicyFindings } from './policy-findings.tsx';
import { PolicySettings } from './policy-settings.tsx';

export interface PolicyRulesProps {
  readonly file: PolicyFile;
  readonly edition: Edition;
  readonly document: Document;
  readonly base: Document | undefined;
  readonly edit: ((edits: readonly Edit[]) => void) | undefined;
  readonly onJump: (finding: Finding) => void;
}

export function PolicyRules({ file, edition, document, base, edit, onJump }: PolicyRulesProps) {
  const blocks = listOf(memberOf(document.written, 'blocks'));
  const own = file.findings.filter(({ place }) => place.file === file.file);
  const around = { file: file.file, edition, document, base, findings: own, edit };
  return (
    <>
      <PolicySettings {...around} />
      {blocks.map((_, at) => (
        <BlockCard
          key={at}
          file={file.file}
          at={at}
          count={blocks.length}
          edition={edition}
          document={document}
          policy={file.policy}
          base={base}
          findings={findingsAt(own, ['blocks', at])}
          edit={edit}
        />
      ))}
      <AddBlock scope={policyScope(around)} />
      <PolicyFindings file={file} edition={edition} onJump={onJump} />
      <OutcomesCard document={document} policy={file.policy} scope={policyScope(around)} />
    </>
  );
}
