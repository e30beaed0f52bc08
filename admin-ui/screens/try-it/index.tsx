// The screen "TryIt". Until its content is built it says so; see the gallery for the parts to build it from.
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';

export function TryItScreen() {
  const text = useText(shellText);
  return (
    <Page title={text.tryIt}>
      <EmptyState icon="terminal" title={text.comingTitle}>
        {text.comingText}
      </EmptyState>
    </Page>
  );
}
