// May this edit be made? Its path must exist, and its value must be one that a document can hold.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import { type Path, pathText } from '../values/position.ts';
import { isWrittenList, isWrittenMap, type Written, WrittenNumber } from '../values/written.ts';
import { characterCode, findRefusedCharacter } from './characters.ts';
import type { Document } from './document.ts';
import type { Edit } from './edit.ts';
import { isForbiddenKey, mergeKey } from './keys.ts';
import { memberOf, type Node, nodeAt } from './node.ts';
import { entriesOf } from './page.ts';
import * as refused from './refused.ts';
import { depthMax, refusedCharacter, type Trouble, tooDeep } from './trouble.ts';
import { isDecimal } from './yaml-scalar.ts';

/** What keeps an edit from being made, or undefined. */
export function editFinding(document: Document, edit: Edit): Finding | undefined {
  const place = document.placeOf(edit.path);
  if (!hasPlace(document.root, edit)) {
    const hint = both('文本可能已被改动,请重新载入', 'the text may have changed; load it again');
    return { code: 'EDIT_PATH', severity: 'error', place, path: edit.path, message: noPlace(edit), hint };
  }
  const trouble =
    firstOf(newKeys(edit), keyTrouble) ?? ('value' in edit ? valueTrouble(edit.value, 0) : undefined);
  if (!trouble) return undefined;
  const { code, message, hint } = trouble;
  return { code, severity: 'error', place, path: edit.path, message, hint };
}

const noPlace = ({ op, path }: Edit): Bilingual => {
  const where = pathText(path);
  return both(
    `无法在 ${where} 执行 ${op}:那里没有对应的内容`,
    `cannot ${op} at ${where}: there is no such place`,
  );
};

/** The keys an edit may bring into the text. */
const newKeys = (edit: Edit): readonly (string | number | undefined)[] => {
  if (edit.op === 'wrap') return edit.levels;
  return [edit.op === 'rename' ? edit.to : edit.path.at(-1)];
};

function hasPlace(root: Node, edit: Edit): boolean {
  const part = edit.path.at(-1);
  if (part === undefined) return edit.op === 'set';
  const parent = nodeAt(root, edit.path.slice(0, -1));
  if (!parent) return false;
  const exists = memberOf(parent, part) !== undefined;
  switch (edit.op) {
    case 'set':
      return exists || (parent.kind === 'map' && typeof part === 'string');
    case 'remove':
      return exists;
    case 'insert':
      return parent.kind === 'list' && isIndex(part, parent.items.length);
    case 'move':
      return parent.kind === 'list' && exists && isIndex(edit.to, parent.items.length - 1);
    case 'wrap':
      return exists && edit.levels.every((level) => typeof level === 'string' || level === 0);
    case 'unwrap':
      return isAlone(nodeAt(root, edit.path), edit.levels);
    case 'rename':
      return parent.kind === 'map' && exists && (edit.to === part || !parent.pairs.has(edit.to));
  }
}

/** Each level holds the next, and nothing beside it that would be lost. */
function isAlone(node: Node | undefined, [level, ...rest]: Path): boolean {
  if (!node) return false;
  if (level === undefined) return true;
  if (node.kind === 'scalar' || entriesOf(node).length !== 1) return false;
  return isAlone(memberOf(node, level)?.value, rest);
}

const isIndex = (part: string | number, max: number): boolean =>
  typeof part === 'number' && Number.isInteger(part) && part >= 0 && part <= max;

const nowhere = { start: 0, end: 0 };

function keyTrouble(part: string | number | undefined): Trouble | undefined {
  if (typeof part !== 'string') return undefined;
  if (part === '') return refused.keyNotName(nowhere, []);
  if (part === mergeKey) return refused.merge(nowhere, []);
  if (isForbiddenKey(part)) return refused.forbiddenKey(nowhere, [], part);
  return textTrouble(part);
}

function valueTrouble(value: Written, depth: number): Trouble | undefined {
  if (depth > depthMax) return tooDeep(nowhere, []);
  if (typeof value === 'string') return textTrouble(value);
  if (value instanceof WrittenNumber) return isDecimal(value.text) ? undefined : noDecimal(value.text);
  if (isWrittenList(value)) return firstOf(value, (item) => valueTrouble(item, depth + 1));
  if (!isWrittenMap(value)) return undefined;
  return firstOf(
    Object.entries(value),
    ([key, member]) => keyTrouble(key) ?? valueTrouble(member, depth + 1),
  );
}

function firstOf<T>(items: readonly T[], find: (item: T) => Trouble | undefined): Trouble | undefined {
  for (const item of items) {
    const trouble = find(item);
    if (trouble) return trouble;
  }
  return undefined;
}

/** A value has line feeds only; which line breaks the text has is the text's business. */
function textTrouble(text: string): Trouble | undefined {
  const carriageReturn = text.indexOf('\r');
  const at = carriageReturn >= 0 ? carriageReturn : findRefusedCharacter(text);
  return at === undefined ? undefined : refusedCharacter(nowhere, [], characterCode(text, at));
}

const noDecimal = (text: string): Trouble => ({
  code: 'YAML_NUMBER',
  span: nowhere,
  path: [],
  message: both(`${text} 不是十进制数`, `${text} is not a decimal number`),
  hint: both('请写成十进制数,如 0.10', 'write a decimal such as 0.10'),
});
