// The door to the YAML editor: loaded when it is first opened, in a place already as tall as it will be.
import { lazily } from '../charts/lazily.tsx';

export type { YamlEditorProps } from './yaml-editor.tsx';

export const YamlEditor = lazily(async () => (await import('./yaml-editor.tsx')).YamlEditor, 560);
