// The text of a policy, of its worked cases or of the rows that ship with it, beside the form and in step with it.
import { useEffect, useState } from 'preact/hooks';
import { kindNames, kinds, operatorWords } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { language, say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { yamlEditorText } from '../../language/yaml-editor.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { draft } from '../../workspace/workspace.ts';
import type { Suggest, Suggestion } from '../../yaml-editor/completion.ts';
import { YamlEditor } from '../../yaml-editor/index.ts';
import type { PolicyFile } from './policy-files.ts';

export interface TextPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface TextPanelProps {
  readonly file: PolicyFile;
  readonly opened: OpenedEdition;
  /** Where a finding leads; a new object leads there again. */
  readonly place: TextPlace | undefined;
}

type Part = 'policy' | 'cases' | 'rows';

const partOf = (path: string): Part =>
  path.endsWith('.cases.yaml') ? 'cases' : path.endsWith('.rows.yaml') ? 'rows' : 'policy';

export function TextPanel({ file, opened, place }: TextPanelProps) {
  const text = useText(policiesText);
  const editor = useText(yamlEditorText);
  const [chosen, setChosen] = useState<Part>('policy');
  useEffect(() => {
    if (place) setChosen(partOf(place.file));
  }, [place]);
  const paths: Readonly<Record<Part, string>> = {
    policy: file.file,
    cases: file.casesFile,
    rows: file.rowsFile,
  };
  const path = paths[chosen];
  const hasRows = opened.texts.value.has(file.rowsFile);
  const open = draft.value;
  return (
    <div class="text-panel">
      <div class="row">
        <Segmented
          label={text.yaml}
          chosen={chosen}
          choices={[
            { value: 'policy', title: text.policyFile },
            { value: 'cases', title: text.casesFile },
            ...(hasRows ? [{ value: 'rows' as const, title: text.rowsFile }] : []),
          ]}
          onChoose={setChosen}
        />
        <code class="muted small">{path}</code>
        {open ? null : <Badge icon="lock">{editor.readOnly}</Badge>}
      </div>
      <div class="text-frame">
        <YamlEditor
          key={`${path} ${language.value} ${open === undefined}`}
          label={editor.label(path)}
          text={opened.texts.value.get(path) ?? ''}
          read={() => opened.texts.peek().get(path) ?? ''}
          findings={file.findings.filter((finding) => finding.place.file === path)}
          place={place?.file === path ? place : undefined}
          suggest={suggestionsOf(file)}
          write={open ? (next) => open.write(path, next) : undefined}
          undo={() => open?.history.undo()}
          redo={() => open?.history.redo()}
        />
      </div>
    </div>
  );
}

const nameKeys: ReadonlySet<string> = new Set(['fact', 'on', 'from', 'key', 'measure', 'facts']);

/** What may stand after a key, with what it means. */
const suggestionsOf =
  ({ policy }: PolicyFile): Suggest =>
  (key): readonly Suggestion[] => {
    if (key === 'operator') return entries(operatorWords);
    if (key === 'kind') return kindNames.map((kind) => ({ text: kind, words: say(kinds[kind].title) }));
    if (!nameKeys.has(key)) return [];
    return [...(policy?.names.values() ?? [])].map(({ name, label }) => ({ text: name, words: say(label) }));
  };

const entries = (words: typeof operatorWords): readonly Suggestion[] =>
  Object.entries(words).map(([text, word]) => ({ text, words: say(word) }));
