// A written condition as one sentence, by the engine's own words. What cannot be understood is shown as it is written.
import {
  compileCondition,
  conditionText,
  type Document,
  type Names,
  namesInCondition,
  type Path,
} from '../../../engine/index.ts';
import { say } from '../../language/language.ts';
import { distinctNames } from '../fields/name-choices.ts';

export function conditionSentence(document: Document, path: Path, names: Names): string {
  const source = document.writtenAt(path);
  const condition = compileCondition(source, names, path, () => undefined);
  if (!condition) return JSON.stringify(source ?? null);
  return say(conditionText(condition, distinctNames(names, namesInCondition(condition))));
}
