// Data → JSON text in which every number keeps the digits it was written with: what is sent, and what a person may copy.
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../../engine/index.ts';

/** On one line. */
export function compactJson(value: Written): string {
  if (value instanceof WrittenNumber) return value.text;
  if (isWrittenList(value)) return `[${value.map(compactJson).join(', ')}]`;
  if (!isWrittenMap(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${compactJson(item)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

/** One member a line; lists stay on one, but for rows, which have a line each. */
export function prettyJson(value: Written, indent = ''): string {
  if (isWrittenList(value) && value.length > 0 && value.every(isWrittenMap)) {
    const rows = value.map((row) => `${indent}  ${compactJson(row)}`);
    return `[\n${rows.join(',\n')}\n${indent}]`;
  }
  if (!isWrittenMap(value) || Object.keys(value).length === 0) return compactJson(value);
  const inner = `${indent}  `;
  const members = Object.entries(value).map(
    ([key, item]) => `${inner}${JSON.stringify(key)}: ${prettyJson(item, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}
