// The shell: frame, routes, and what happens when the screen changes. What a screen shows is the screen's own matter.

import { useState } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { ButtonLink } from './components/button.tsx';
import { EmptyState } from './components/empty-state.tsx';
import { Page } from './components/page.tsx';
import { Toasts } from './components/toast.tsx';
import { useText } from './language/language.ts';
import { shellText } from './language/shell.ts';
import { Guarded } from './shell/broken-page.tsx';
import { BottomBar, Sidebar } from './shell/navigation.tsx';
import { gallery, screens } from './shell/screens.ts';
import { TopBar } from './shell/top-bar.tsx';

export function App() {
  const text = useText(shellText);
  return (
    <LocationProvider>
      <a class="skip-link" href="#main">
        {text.skip}
      </a>
      <div class="frame">
        <Sidebar />
        <div>
          <TopBar />
          <main id="main" tabIndex={-1}>
            <Screens />
          </main>
        </div>
        <BottomBar />
      </div>
      <Toasts />
    </LocationProvider>
  );
}

function Screens() {
  const [isLoading, setLoading] = useState(false);
  return (
    <Guarded>
      {isLoading ? <div class="load-bar" aria-hidden="true" /> : null}
      <Router
        onLoadStart={() => setLoading(true)}
        onLoadEnd={() => setLoading(false)}
        onRouteChange={focusHeading}
      >
        {screens.map((each) => (
          <Route
            key={each.path}
            path={each.path === '/' ? '/' : `${each.path}/:rest*`}
            component={each.component}
          />
        ))}
        <Route path="/gallery" component={gallery} />
        <Route default component={NotFound} />
      </Router>
    </Guarded>
  );
}

/**
 * A new screen is announced by moving the focus to its heading, as a new document would. Whoever made a choice on the screen itself,
 * which only gave it another address, keeps the focus where it is.
 */
function focusHeading(): void {
  if (document.querySelector('main')?.contains(document.activeElement)) return;
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
}

function NotFound() {
  const text = useText(shellText);
  return (
    <Page title={text.notFound}>
      <EmptyState
        icon="search"
        title={text.notFound}
        action={<ButtonLink href="/">{text.backToQuarter}</ButtonLink>}
      >
        {text.notFoundText}
      </EmptyState>
    </Page>
  );
}
