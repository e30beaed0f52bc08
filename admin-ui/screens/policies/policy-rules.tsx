// The rules of a policy: its blocks from top to bottom, what it answers, and what the checks found, in words.
import type { Document, Edit, Edition, Finding } from '../../../engine/index.ts';
import { findingsAt } from '../../editors/block-editor.ts';
import { listOf, memberOf } from '../../editors/written-data.ts';
import { BlockCard } from './block-card.tsx';
import { OutcomesCard } from './outcomes-card.tsx';
import type { PolicyFile } from './policy-files.ts';
import { PolicyFindings } from './policy-findings.tsx';

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
  return (
    <>
      {blocks.map((_, at) => (
        <BlockCard
          key={at}
          file={file.file}
          at={at}
          edition={edition}
          document={document}
          policy={file.policy}
          base={base}
          findings={findingsAt(own, ['blocks', at])}
          edit={edit}
        />
      ))}
      <PolicyFindings file={file} edition={edition} onJump={onJump} />
      <OutcomesCard document={document} policy={file.policy} />
    </>
  );
}
