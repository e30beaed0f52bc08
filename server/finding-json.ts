// A finding as JSON, for answers and for `--json`.
import { type Finding, type Json, pathText } from '../engine/index.ts';

export const findingJson = ({ code, severity, place, path, message, hint }: Finding): Json => ({
  code,
  severity,
  file: place.file,
  line: place.line,
  column: place.column,
  endLine: place.endLine,
  endColumn: place.endColumn,
  path: pathText(path),
  message: { ...message },
  hint: { ...hint },
});
