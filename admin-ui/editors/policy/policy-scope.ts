// What the fields around the blocks of a policy work on: everything its blocks give may be read there.
import type { Document, Edit, Edition, Finding } from '../../../engine/index.ts';
import { type EditScope, namesAt } from '../fields/edit-scope.ts';
import { listOf, memberOf } from '../written-data.ts';

export interface PolicyEditorProps {
  readonly file: string;
  readonly edition: Edition;
  readonly document: Document;
  /** The same file in the edition the draft came from. */
  readonly base: Document | undefined;
  /** The findings of this file. */
  readonly findings: readonly Finding[];
  readonly edit: ((edits: readonly Edit[]) => void) | undefined;
}

export function policyScope({ file, edition, document, base, findings, edit }: PolicyEditorProps): EditScope {
  const blocks = listOf(memberOf(document.written, 'blocks'));
  const { currency } = edition.head;
  return { document, base, findings, edit, currency, names: namesAt(edition, file, blocks.length) };
}
