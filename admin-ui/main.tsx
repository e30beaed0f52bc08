// Starts the admin page: styles, remembered language and appearance, the editions and the team, then the app.
import './style/index.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLanguage } from './language/language.ts';
import { followTheme } from './shell/theme.ts';
import { followDraft, load } from './workspace/workspace.ts';

followLanguage(document.documentElement);
followTheme(document.documentElement);
followDraft();
void load();

const root = document.getElementById('app');
if (root) render(<App />, root);
