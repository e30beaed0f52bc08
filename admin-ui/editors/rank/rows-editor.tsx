// The rows that ship with a policy that ranks: a table of candidates with a field for every fact. They stand in a file of their own,
// which is edited like any other text of the draft: comments and what is not touched stay.
import { useState } from 'preact/hooks';
import { type Document, type Edit, type Edition, factsFor, type Policy } from '../../../engine/index.ts';
import { Button, ButtonLink } from '../../components/button.tsx';
import { Table } from '../../components/table.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { rankEditorText } from '../../language/rank.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { draft } from '../../workspace/workspace.ts';
import type { BlockEditorProps } from '../block-editor.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import { listOf, memberOf } from '../written-data.ts';
import { rowColumns } from './row-columns.tsx';
import { RowDialog } from './row-dialog.tsx';
import { addRowEdit, newRowsText, rowFacts, rowsFile } from './rows-edits.ts';
import '../../style/rank.css';

export function RowsEditor({ file, edition, policy, edit }: BlockEditorProps) {
  const text = useText(rankEditorText);
  const path = rowsFile(file);
  const document = edition.documents.get(path);
  const open = edit ? draft.value : undefined;
  if (!policy) return null;
  if (!document) return open ? <NoRows policy={policy} path={path} open={open} /> : null;
  return (
    <section class="shipped-rows" aria-label={text.rows}>
      <div class="shipped-rows-head">
        <div>
          <h3>{text.rows}</h3>
          <p class="muted small">{text.rowsHint}</p>
        </div>
        <ButtonLink size="small" icon="play" href={`/try-it/${encodeURIComponent(policy.id)}`}>
          {text.tryRows}
        </ButtonLink>
      </div>
      <Rows document={document} edition={edition} policy={policy} open={open} />
    </section>
  );
}

interface NoRowsProps {
  readonly policy: Policy;
  readonly path: string;
  readonly open: OpenedDraft;
}

function NoRows({ policy, path, open }: NoRowsProps) {
  const text = useText(rankEditorText);
  const name = { zh: rankEditorText.zh.rowName(1), en: rankEditorText.en.rowName(1) };
  return (
    <div class="row">
      <span class="muted small">{text.noRows}</span>
      <Button size="small" icon="plus" onClick={() => open.write(path, newRowsText(policy.id, name))}>
        {text.startRows}
      </Button>
    </div>
  );
}

interface RowsProps {
  readonly document: Document;
  readonly edition: Edition;
  readonly policy: Policy;
  /** The draft that is edited; absent: read only. */
  readonly open: OpenedDraft | undefined;
}

function Rows({ document, edition, policy, open }: RowsProps) {
  const text = useText(rankEditorText);
  const [named, setNamed] = useState<number | undefined>(undefined);
  const change = (edits: readonly Edit[]) => {
    const finding = open?.edit(document.file, edits);
    if (finding) toast(say(finding.message), 'error');
  };
  const scope: EditScope = {
    document,
    base: open?.base.edition.value.documents.get(document.file),
    findings: edition.findings.filter(({ place }) => place.file === document.file),
    names: factsFor(edition.catalogue, policy.id),
    currency: edition.head.currency,
    edit: open ? change : undefined,
  };
  const rows = listOf(memberOf(document.written, 'rows')).map((_, at) => at);
  const add = () => {
    change([
      addRowEdit(document, (number) => ({
        zh: rankEditorText.zh.rowName(number),
        en: rankEditorText.en.rowName(number),
      })),
    ]);
    setNamed(rows.length);
  };
  return (
    <>
      <Table
        caption={text.rows}
        look={open ? 'editable' : 'dense'}
        rows={rows}
        keyOf={String}
        columns={rowColumns({
          scope,
          facts: rowFacts(document, edition, policy),
          count: rows.length,
          onName: setNamed,
          text,
        })}
      />
      {open ? (
        <div class="row">
          <Button size="small" icon="plus" onClick={add}>
            {text.addRow}
          </Button>
        </div>
      ) : null}
      {open ? (
        <RowDialog
          scope={scope}
          at={named !== undefined && named < rows.length ? named : undefined}
          onClose={() => setNamed(undefined)}
        />
      ) : null}
    </>
  );
}
