// The switches for language and appearance. Both are remembered at this browser.
import { Segmented } from '../components/segmented.tsx';
import { language, useText } from '../language/language.ts';
import { shellText } from '../language/shell.ts';
import { theme } from './theme.ts';

export function LanguageSwitch() {
  const text = useText(shellText);
  return (
    <Segmented
      label={text.language}
      chosen={language.value}
      choices={[
        { value: 'zh', title: '中' },
        { value: 'en', title: 'EN' },
      ]}
      onChoose={(choice) => {
        language.value = choice;
      }}
    />
  );
}

export function ThemeSwitch() {
  const text = useText(shellText);
  return (
    <Segmented
      label={text.theme}
      iconsOnly
      chosen={theme.value}
      choices={[
        { value: 'auto', title: text.themeAuto, icon: 'auto' },
        { value: 'light', title: text.themeLight, icon: 'sun' },
        { value: 'dark', title: text.themeDark, icon: 'moon' },
      ]}
      onChoose={(choice) => {
        theme.value = choice;
      }}
    />
  );
}
