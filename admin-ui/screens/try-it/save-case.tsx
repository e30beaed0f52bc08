// Keeps an answer as a worked case of the draft: from then on, the draft cannot be published unless it answers the same.
import { useId, useState } from 'preact/hooks';
import { caseResults, type Document, type Policy, type WrittenMap } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/field.tsx';
import { toast } from '../../components/toast.tsx';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { draft } from '../../workspace/workspace.ts';
import { type CaseName, caseCount, casesFile, emptyCases } from './new-case.ts';

export interface SaveCaseProps {
  readonly policy: Policy;
  /** The edition that answered. */
  readonly edition: string;
  /** The case under a name; `document` is the file of cases as it stands, if there is one. */
  readonly caseOf: (name: CaseName, document: Document | undefined) => WrittenMap;
}

export function SaveCase(props: SaveCaseProps) {
  const text = useText(tryItText);
  const form = useId();
  const [isOpen, setOpen] = useState(false);
  const open = draft.value;
  if (!open) return <span class="muted small">{text.caseNeedsDraft}</span>;
  return (
    <>
      <Button size="small" icon="plus" onClick={() => setOpen(true)}>
        {text.saveCase}
      </Button>
      <Dialog
        isOpen={isOpen}
        title={text.saveCaseTitle}
        onClose={() => setOpen(false)}
        foot={
          <>
            <Button onClick={() => setOpen(false)}>{text.cancel}</Button>
            <Button look="primary" type="submit" form={form}>
              {text.saveCase}
            </Button>
          </>
        }
      >
        <CaseForm {...props} id={form} open={open} onSaved={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

interface CaseFormProps extends SaveCaseProps {
  readonly id: string;
  readonly open: OpenedDraft;
  readonly onSaved: () => void;
}

function CaseForm({ id, open, edition, policy, caseOf, onSaved }: CaseFormProps) {
  const text = useText(tryItText);
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = () => {
    setTried(true);
    if (zh.trim() === '' || en.trim() === '') return;
    const trouble = writeCase(open, policy, (document) => caseOf({ zh: zh.trim(), en: en.trim() }, document));
    setProblem(trouble === 'unreadable' ? text.casesUnreadable : trouble);
    if (trouble !== undefined) return;
    toast(holds(open, policy) ? text.caseHolds(open.id) : text.caseFails(open.id));
    onSaved();
  };
  return (
    <form
      id={id}
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p>{text.saveCaseText(casesFile(policy), open.id)}</p>
      {edition === open.id ? null : <p class="muted small">{text.otherEdition(edition)}</p>}
      {problem ? <Banner tone="error" title={problem} /> : null}
      <TextField
        label={text.caseZh}
        value={zh}
        onInput={setZh}
        error={isTried && zh.trim() === '' ? text.caseNameMissing : undefined}
      />
      <TextField
        label={text.caseEn}
        value={en}
        onInput={setEn}
        error={isTried && en.trim() === '' ? text.caseNameMissing : undefined}
      />
    </form>
  );
}

/** Splices the case into the draft's file, which is made where there is none. Returns what went wrong. */
function writeCase(
  open: OpenedDraft,
  policy: Policy,
  caseOf: (document: Document | undefined) => WrittenMap,
): string | undefined {
  const file = casesFile(policy);
  const before = open.texts.value.get(file);
  const count = caseCount(file, before ?? emptyCases(policy.id));
  if (count === undefined) return 'unreadable';
  if (before === undefined) open.write(file, emptyCases(policy.id));
  const value = caseOf(open.edition.value.documents.get(file));
  const finding = open.edit(file, [{ op: 'insert', path: ['cases', count], value }]);
  return finding && say(finding.message);
}

/** Whether the draft itself answers the newest case as it says. */
function holds(open: OpenedDraft, { id, file }: Policy): boolean {
  const edition = open.edition.value;
  const document = edition.documents.get(file.replace(/\.yaml$/, '.cases.yaml'));
  const policy = edition.policies.get(id);
  return !document || !policy || caseResults(document, policy, edition.catalogue).at(-1)?.passed === true;
}
