// What stands in place of a screen that threw: the rest of the frame keeps working, and the way back is one click.

import { Component, type ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { Banner } from '../components/banner.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';

/** Keeps what a screen throws within the screen. Another screen gets its own chance. */
export function Guarded({ children }: { readonly children: ComponentChildren }) {
  return <Boundary path={useLocation().path}>{children}</Boundary>;
}

interface BoundaryProps {
  readonly path: string;
  readonly children: ComponentChildren;
}

interface BoundaryState {
  readonly error?: Error | undefined;
}

// preact-iso's ErrorBoundary reports an error but lets it pass on, which ends all drawing; this one handles it.
class Boundary extends Component<BoundaryProps, BoundaryState> {
  static override getDerivedStateFromError(error: Error): BoundaryState {
    return { error };
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.error && before.path !== this.props.path) this.setState({ error: undefined });
  }

  override render() {
    return this.state.error ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
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
