// The screen "Policies": the list by system, or one policy with its editor. Which of the two, the address says.
import { useRoute } from 'preact-iso';
import { useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import { current } from '../../workspace/workspace.ts';
import { PolicyList } from './policy-list.tsx';
import { PolicyPage } from './policy-page.tsx';

export function PoliciesScreen() {
  const text = useText(policiesText);
  const { params } = useRoute();
  const id = (params.rest ?? '').split('/')[0] ?? '';
  const opened = current.value;
  return (
    <WhenReady title={text.title}>
      {opened ? id ? <PolicyPage key={id} id={id} opened={opened} /> : <PolicyList opened={opened} /> : null}
    </WhenReady>
  );
}
