// The ways to the screens: a sidebar on a desk, a bar at the bottom of a phone with the rest under "more".

import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Dialog } from '../components/dialog.tsx';
import { Icon } from '../components/icon.tsx';
import { useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';
import { Brand } from './mark.tsx';
import { type Screen, screenAt, screens } from './screens.ts';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

const loop = screens.filter((each) => each.group === 'loop');
const record = screens.filter((each) => each.group === 'record');

export function Sidebar() {
  const text = useText(shellText);
  return (
    <nav class="sidebar" aria-label={text.screens}>
      <Brand />
      <NavList screens={loop} />
      <NavList screens={record} />
    </nav>
  );
}

function NavList(props: { readonly screens: readonly Screen[]; readonly onGo?: (() => void) | undefined }) {
  const text = useText(shellText);
  const here = screenAt(useLocation().path);
  return (
    <ul class="nav-list">
      {props.screens.map((each) => (
        <li key={each.path}>
          <a
            class="nav-link"
            href={each.path}
            aria-current={each === here ? 'page' : undefined}
            onPointerEnter={() => each.component.preload()}
            onClick={props.onGo}
          >
            <Icon name={each.icon} />
            {text[each.title]}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function BottomBar() {
  const text = useText(shellText);
  const here = screenAt(useLocation().path);
  const [isMoreOpen, setMoreOpen] = useState(false);
  return (
    <nav class="bottom-bar" aria-label={text.screens}>
      {loop.map((each) => (
        <a
          key={each.path}
          class="bottom-link"
          href={each.path}
          aria-current={each === here ? 'page' : undefined}
        >
          <Icon name={each.icon} size={20} />
          {each.title === 'review' ? text.reviewShort : text[each.title]}
        </a>
      ))}
      <button
        type="button"
        class="bottom-link"
        aria-haspopup="dialog"
        aria-current={here?.group === 'record' ? 'true' : undefined}
        onClick={() => setMoreOpen(true)}
      >
        <Icon name="more" size={20} />
        {text.more}
      </button>
      <MoreSheet isOpen={isMoreOpen} onClose={() => setMoreOpen(false)} />
    </nav>
  );
}

function MoreSheet({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const text = useText(shellText);
  return (
    <Dialog isOpen={isOpen} title={text.moreTitle} onClose={onClose}>
      <div class="more-choices">
        <NavList screens={record} onGo={onClose} />
        <div class="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </Dialog>
  );
}
