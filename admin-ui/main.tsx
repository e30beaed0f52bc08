// Starts the admin page: styles, remembered language and appearance, then the app.
import './style/index.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLanguage } from './language/language.ts';
import { followTheme } from './shell/theme.ts';

followLanguage(document.documentElement);
followTheme(document.documentElement);

const root = document.getElementById('app');
if (root) render(<App />, root);
