// The candidates of a policy that ranks: a row each, a field for every fact of its own. Whatever is changed here is tried and kept nowhere.
import type { Fact, WrittenMap } from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { TextField } from '../../components/field.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { type Candidate, newCandidate } from './candidates.ts';
import { FactField, factHint } from './fact-field.tsx';
import { refusalText } from './refusal-text.ts';

export interface CandidatesTableProps {
  readonly facts: readonly Fact[];
  readonly candidates: readonly Candidate[];
  readonly onCandidates: (candidates: readonly Candidate[]) => void;
  /** What was refused of a candidate, by fact. */
  readonly refusedOf: (candidate: Candidate) => ReadonlyMap<string, WrittenMap> | undefined;
  /** Brings back what ships with the policy; absent while nothing was changed, or nothing ships. */
  readonly onReset: (() => void) | undefined;
}

export function CandidatesTable(props: CandidatesTableProps) {
  const text = useText(tryItText);
  const { candidates, onCandidates, onReset } = props;
  const add = () => onCandidates([...candidates, newCandidate(candidates, (number) => tryItNames(number))]);
  return (
    <div class="stack">
      <Table
        caption={text.candidates}
        look="editable"
        rows={candidates}
        keyOf={({ key }) => key}
        columns={columnsOf(props, text)}
        empty={text.noCandidates}
      />
      <div class="row">
        <Button size="small" icon="plus" onClick={add}>
          {text.addCandidate}
        </Button>
        {onReset ? (
          <Button size="small" look="quiet" icon="undo" onClick={onReset}>
            {text.resetCandidates}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const tryItNames = (number: number) => ({
  zh: tryItText.zh.candidate(number),
  en: tryItText.en.candidate(number),
});

type Texts = (typeof tryItText)['zh'];

function columnsOf(
  { facts, candidates, onCandidates, refusedOf }: CandidatesTableProps,
  text: Texts,
): readonly Column<Candidate>[] {
  const change = (changed: Candidate) =>
    onCandidates(candidates.map((each) => (each.key === changed.key ? changed : each)));
  return [
    {
      id: 'name',
      title: text.candidateName,
      cell: (candidate) => <Name candidate={candidate} onCandidate={change} />,
    },
    ...facts.map(
      (fact): Column<Candidate> => ({
        id: fact.name,
        title: <Head fact={fact} />,
        cell: (candidate) => (
          <FactField
            fact={fact}
            inTable={say(candidate.name)}
            value={candidate.texts[fact.name] ?? ''}
            onInput={(value) => change({ ...candidate, texts: { ...candidate.texts, [fact.name]: value } })}
            error={refusalText(refusedOf(candidate)?.get(fact.name))}
          />
        ),
      }),
    ),
    {
      id: 'actions',
      title: <span class="visually-hidden">{text.actions}</span>,
      cell: (candidate) =>
        candidates.length === 1 ? null : (
          <IconButton
            icon="trash"
            label={text.removeCandidate(say(candidate.name))}
            onClick={() => onCandidates(candidates.filter(({ key }) => key !== candidate.key))}
          />
        ),
    },
  ];
}

function Head({ fact }: { readonly fact: Fact }) {
  const hint = factHint(fact);
  return (
    <>
      {say(fact.label)}
      {hint ? <span class="cell-note">{hint}</span> : null}
    </>
  );
}

interface NameProps {
  readonly candidate: Candidate;
  readonly onCandidate: (candidate: Candidate) => void;
}

/** What ships has its name; one that was added is called what one likes. */
function Name({ candidate, onCandidate }: NameProps) {
  const text = useText(tryItText);
  const { key, name, note } = candidate;
  if (key.startsWith('new')) {
    return (
      <TextField
        label={text.candidateName}
        hideLabel
        value={say(name)}
        onInput={(typed) => onCandidate({ ...candidate, name: { zh: typed, en: typed } })}
      />
    );
  }
  return (
    <>
      {say(name)}
      {note ? <span class="cell-note">{say(note)}</span> : null}
    </>
  );
}
