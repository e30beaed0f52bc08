// The bar above every screen: the draft's notice on the left, how its saving stands, language and appearance on the right.
import { DraftNotice, unpublishedDraft } from './draft-notice.tsx';
import { Brand } from './mark.tsx';
import { SaveState } from './save-state.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

export function TopBar() {
  return (
    <header class={unpublishedDraft.value ? 'top-bar with-notice' : 'top-bar'}>
      <Brand />
      <DraftNotice />
      <div class="top-bar-end">
        <SaveState />
        <LanguageSwitch />
        <div class="desk-only">
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
