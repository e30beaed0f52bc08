// A key or code as people call it.
import type { ValueType } from '../../../engine/index.ts';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { language, say } from '../../language/language.ts';

export function codeLabel(code: string, type: ValueType | undefined): string {
  const text = editorFieldsText[language.value];
  if (type?.kind === 'flag') return code === 'true' ? text.yes : code === 'false' ? text.no : code;
  const known = type?.kind === 'code' ? type.codes.find((each) => each.code === code) : undefined;
  return known ? say(known.label) : code;
}
