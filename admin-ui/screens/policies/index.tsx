// The screen "Policies": the list by system, or one policy with its editor. Which of the two, the address says.
import { useRoute } from 'preact-iso';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { current } from '../../workspace/workspace.ts';
import { EditionPage } from './edition-page.tsx';
import { PolicyList } from './policy-list.tsx';
import { PolicyPage } from './policy-page.tsx';
import { VocabularyPage } from './vocabulary-page.tsx';

export function PoliciesScreen() {
  const text = useText(policiesText);
  const { params } = useRoute();
  const id = (params.rest ?? '').split('/')[0] ?? '';
  const opened = current.value;
  return <WhenReady title={text.title}>{opened ? <Shown id={id} opened={opened} /> : null}</WhenReady>;
}

/** The vocabulary and the edition itself go by the names of their files, which no policy can have. */
function Shown({ id, opened }: { readonly id: string; readonly opened: OpenedEdition }) {
  if (id === '') return <PolicyList opened={opened} />;
  if (id === 'facts.yaml') return <VocabularyPage opened={opened} />;
  if (id === 'edition.yaml') return <EditionPage opened={opened} />;
  return <PolicyPage key={id} id={id} opened={opened} />;
}
