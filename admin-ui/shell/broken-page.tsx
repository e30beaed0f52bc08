// What stands in place of a screen that threw: the rest of the frame keeps working, and the way back is one click.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ErrorBoundary } from 'preact-iso';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';

export function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error, setError] = useState<Error | undefined>(undefined);
  if (error) return <BrokenPage error={error} />;
  return <ErrorBoundary onError={setError}>{children}</ErrorBoundary>;
}

function BrokenPage({ error }: { readonly error: Error }) {
  const text = useText(shellText);
  return (
    <Page title={text.broken}>
      <Banner
        tone="error"
        title={text.brokenText}
        actions={<Button onClick={() => location.reload()}>{text.reload}</Button>}
      >
        <code>{error.message}</code>
      </Banner>
    </Page>
  );
}
