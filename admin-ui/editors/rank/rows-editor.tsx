// The rows that ship with a policy that ranks: a table of candidates with a field for every fact. They stand in a file of their own,
// which is edited like any other text of the draft: comments and what is not touched stay.
import { useState } from 'preact/hooks';
import {
  type Document,
  type Edit,
  type Edition,
  type Fact,
  factsFor,
  isNumeric,
  type Path,
  type Policy,
} from '../../../engine/index.ts';
import { Button, ButtonLink, IconButton } from '../../components/button.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { rankEditorText } from '../../language/rank.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { draft } from '../../workspace/workspace.ts';
import type { BlockEditorProps } from '../block-editor.ts';
import { findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { unitText } from '../fields/units.ts';
import { ValueCell } from '../fields/value-cell.tsx';
import { wordsOf } from '../fields/words-cell.tsx';
import { listOf, memberOf } from '../written-data.ts';
import { RowDialog } from './row-dialog.tsx';
import { addRowEdit, newRowsText, rowFacts, rowPath, rowsFile } from './rows-edits.ts';
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
        columns={columnsOf(scope, rowFacts(document, edition, policy), rows.length, setNamed, text)}
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

function Head({ label, unit }: { readonly label: string; readonly unit: string }) {
  return (
    <>
      {label}
      {unit === '' ? null : <span class="cell-note">{unit}</span>}
    </>
  );
}

type Texts = (typeof rankEditorText)['zh'];

function columnsOf(
  scope: EditScope,
  facts: readonly Fact[],
  count: number,
  onName: (at: number) => void,
  text: Texts,
): readonly Column<number>[] {
  const words = (path: Path) => say(wordsOf(scope.document.writtenAt(path)));
  const nameOf = (at: number) => words(rowPath(at, 'name'));
  const { edit } = scope;
  return [
    {
      id: 'name',
      title: text.row,
      cell: (at) => {
        const note = words(rowPath(at, 'note'));
        return (
          <span {...placeMark(rowPath(at))}>
            {nameOf(at)}
            {note ? <span class="cell-note">{note}</span> : null}
            <CellFindings
              findings={findingsAt(scope.findings, rowPath(at)).filter(
                ({ path }) => path[2] !== 'facts' || path.length < 4,
              )}
            />
          </span>
        );
      },
    },
    ...facts.map(
      ({ name, label, type }): Column<number> => ({
        id: name,
        title: <Head label={say(label)} unit={unitText(type)} />,
        numeric: isNumeric(type),
        cell: (at) => {
          const cell = {
            scope,
            path: rowPath(at, 'facts', name),
            label: `${nameOf(at)} · ${say(label)}`,
            hideLabel: true,
          };
          // The unit stands in the head, once.
          const bare = type.kind === 'number' ? { ...type, unit: '' } : type;
          return isNumeric(type) ? (
            <FigureCell {...cell} type={bare} empty="—" />
          ) : (
            <ValueCell {...cell} type={type} />
          );
        },
      }),
    ),
    ...(edit
      ? [
          {
            id: 'actions',
            title: <span class="visually-hidden">{text.actions}</span>,
            cell: (at: number) => (
              <span class="row-actions">
                <IconButton icon="edit" label={text.nameRow(nameOf(at))} onClick={() => onName(at)} />
                {count > 1 ? (
                  <IconButton
                    icon="trash"
                    label={text.removeRow(nameOf(at))}
                    onClick={() => edit([{ op: 'remove', path: rowPath(at) }])}
                  />
                ) : null}
              </span>
            ),
          },
        ]
      : []),
  ];
}
