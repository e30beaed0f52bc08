// The laws of splice, on random texts: the data becomes what was asked for, and nothing outside the edit's reach changes.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editData, isSame, writtenOf } from '../../engine/text/edit.ts';
import { type Node, nodeAt } from '../../engine/text/node.ts';
import { readDocument } from '../../engine/text/read.ts';
import { applyEdits, type Edit } from '../../engine/text/splice.ts';
import { writeYaml } from '../../engine/text/write-yaml.ts';
import type { Path } from '../../engine/values/position.ts';
import type { Written } from '../../engine/values/written.ts';
import { data, pathsOf, type Random, Writer } from './random-yaml.ts';

function document(text: string) {
  const { document: read, findings } = readDocument('random.yaml', text);
  if (!read) throw new Error(`${JSON.stringify(text)}: ${findings[0]?.code} ${findings[0]?.place.line}`);
  return read;
}

const valueAt = (value: Written, path: readonly (string | number)[]): Written =>
  path.reduce<Written>((at, part) => (at as Readonly<Record<string | number, Written>>)[part] ?? null, value);

const anyData = () => data;
const anyValue = () => fc.constantFrom('new', 'two\nlines', undefined, undefined);

const anyLevels = () =>
  fc.constantFrom<readonly (string | number)[]>([0], ['not'], ['any', 0], ['not', 'any', 0], [0, '#k']);

/** An edit that can be made to this data. */
function randomEdit(random: Random, value: Written): Edit {
  const path = random(fc.constantFrom, ...pathsOf(value));
  const target = valueAt(value, path);
  const fresh = random(anyData);
  if (Array.isArray(target)) {
    const at = random(fc.nat, target.length);
    if (at < target.length && random(fc.boolean)) {
      return { op: 'move', path: [...path, at], to: random(fc.nat, target.length - 1) };
    }
    return { op: 'insert', path: [...path, at], value: random(fc.boolean) ? fresh : 'new' };
  }
  if (path.length > 0 && random(fc.boolean)) return { op: 'remove', path };
  if (path.length > 0 && random(fc.boolean)) return { op: 'wrap', path, levels: random(anyLevels) };
  const isTaken = Object.hasOwn(Object(valueAt(value, path.slice(0, -1))), 'renamed');
  if (typeof path.at(-1) === 'string' && !isTaken && random(fc.boolean)) {
    return { op: 'rename', path, to: 'renamed' };
  }
  const isMap = pathsOf(target).length > 1;
  if (isMap && random(fc.boolean)) return { op: 'set', path: [...path, 'added'], value: fresh };
  return { op: 'set', path, value: random(anyValue) ?? fresh };
}

const commentsIn = (text: string): readonly string[] => text.match(/#\d+#/g) ?? [];

/**
 * The lines an edit may touch: from the key or dash of the collection it changes, or of the value it replaces, to that one's
 * end and the comments below it.
 */
function reach(text: string, edit: Edit): { readonly first: number; readonly last: number } {
  const read = document(text);
  const replaced = ['set', 'wrap'].includes(edit.op) && read.writtenAt(edit.path) !== undefined;
  const path = replaced || edit.path.length === 0 ? edit.path : edit.path.slice(0, -1);
  const owner = nodeAt(read.root, path.slice(0, -1));
  const at = path.at(-1);
  const item = owner?.kind === 'list' && typeof at === 'number' ? owner.items[at] : undefined;
  const { line } = item
    ? read.placeOfSpan({ start: item.start, end: item.start })
    : read.placeOf(path, { key: true });
  const lines = text.split('\n');
  let last = Math.max(line, read.placeOf(path).endLine);
  while (last < lines.length && /^\s*(#|$)/.test(lines[last] ?? '')) last += 1;
  return { first: line, last };
}

const run = { numRuns: 300 } as const;

describe('splice', () => {
  it('the random texts hold the data they were written from', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const text = new Writer(random).document(value);
        expect(isSame(writtenOf(document(text).root), writtenOf(document(writeYaml(value)).root))).toBe(true);
      }),
      run,
    );
  });

  it('writes what was asked for', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const text = new Writer(random).document(value);
        const before = writtenOf(document(text).root);
        const edit = randomEdit(random, before);
        const { text: after, finding } = applyEdits(text, [edit]);
        if (after === undefined) throw new Error(finding?.code);
        expect(isSame(writtenOf(document(after).root), editData(before, edit))).toBe(true);
      }),
      run,
    );
  });

  it('leaves every line alone that the edit does not reach, and every comment unless it goes with what it belongs to', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const text = new Writer(random).document(value);
        const edit = randomEdit(random, writtenOf(document(text).root));
        const { text: after = '' } = applyEdits(text, [edit]);
        const { first, last } = reach(text, edit);
        const [old, fresh] = [text.split('\n'), after.split('\n')];
        expect(fresh.slice(0, first - 1)).toEqual(old.slice(0, first - 1));
        const below = old.slice(last);
        expect(fresh.slice(fresh.length - below.length)).toEqual(below);
        const kept = new Set(commentsIn(after));
        const lost = commentsIn(text).filter((comment) => !kept.has(comment));
        if (['insert', 'move', 'rename', 'wrap'].includes(edit.op)) expect(lost).toEqual([]);
      }),
      run,
    );
  });

  it('several edits one after the other', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        let text = new Writer(random).document(value);
        for (let count = 0; count < 6; count++) {
          const before = writtenOf(document(text).root);
          if (pathsOf(before).length > 80) return;
          const edit = randomEdit(random, before);
          const result = applyEdits(text, [edit]);
          if (result.finding) throw new Error(result.finding.code);
          text = result.text;
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a move and its opposite give back the same data', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const text = new Writer(random).document(value);
        const lists = pathsOf(value).filter((path) => {
          const at = valueAt(value, path);
          return Array.isArray(at) && at.length > 1;
        });
        fc.pre(lists.length > 0);
        const path = random(fc.constantFrom, ...lists);
        const size = (valueAt(value, path) as readonly Written[]).length;
        const [from, to] = [random(fc.nat, size - 1), random(fc.nat, size - 1)];
        const there: Edit = { op: 'move', path: [...path, from], to };
        const back: Edit = { op: 'move', path: [...path, to], to: from };
        const result = applyEdits(text, [there, back]);
        expect(isSame(writtenOf(document(result.text ?? '').root), writtenOf(document(text).root))).toBe(
          true,
        );
      }),
      { numRuns: 100 },
    );
  });
});

/** Where a value stands that is the only member of all around it, and the levels it can be taken out of. */
function aloneIn(value: Written): readonly { readonly path: Path; readonly levels: Path }[] {
  const size = (path: Path): number => Object.keys(Object(valueAt(value, path)) as object).length;
  return pathsOf(value).flatMap((path) =>
    path.flatMap((_, at) => {
      const [outer, levels] = [path.slice(0, at), path.slice(at)];
      const isAlone = levels.every((_, depth) => size([...outer, ...levels.slice(0, depth)]) === 1);
      return at > 0 && isAlone ? [{ path: outer, levels }] : [];
    }),
  );
}

describe('wrap and unwrap', () => {
  it('what is put into a new group and taken out again has every character it had', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const text = new Writer(random).document(value);
        const { root } = document(text);
        const paths = pathsOf(value).filter((each) => each.length > 0 && !isUnseen(root, each));
        fc.pre(paths.length > 0);
        const path = random(fc.constantFrom, ...paths);
        const levels = random(anyLevels);
        const wrapped = applyEdits(text, [{ op: 'wrap', path, levels }]);
        const result = applyEdits(wrapped.text ?? '', [{ op: 'unwrap', path, levels }]);
        expect(result.text).toBe(text);
      }),
      run,
    );
  });

  it('what is taken out of a group keeps its comments, and those of the group', () => {
    fc.assert(
      fc.property(data, fc.gen(), (value, random) => {
        const around: Written = random(fc.boolean)
          ? { a: { not: [value] } }
          : { a: [{ any: [[value]] }, 'b'] };
        const text = new Writer(random).document(around);
        const { path, levels } = random(fc.constantFrom, ...aloneIn(around));
        const { text: after, finding } = applyEdits(text, [{ op: 'unwrap', path, levels }]);
        if (after === undefined) throw new Error(finding?.code);
        expect(commentsIn(after).toSorted()).toEqual(commentsIn(text).toSorted());
        const before = writtenOf(document(text).root);
        expect(
          isSame(writtenOf(document(after).root), editData(before, { op: 'unwrap', path, levels })),
        ).toBe(true);
      }),
      run,
    );
  });
});

/** A null inside brackets that is not written at all: it has to be written to be wrapped. */
function isUnseen(root: Node, path: Path): boolean {
  const node = nodeAt(root, path);
  const isInFlow = path.some((_, at) => isFlow(nodeAt(root, path.slice(0, at))));
  return isInFlow && node?.kind === 'scalar' && node.style === 'empty';
}

const isFlow = (node: Node | undefined): boolean => node !== undefined && node.kind !== 'scalar' && node.flow;

describe('writeYaml', () => {
  it('reads back as the same data', () => {
    fc.assert(
      fc.property(data, (value) => {
        const read = writtenOf(document(writeYaml(value)).root);
        expect(JSON.stringify(read)).toBe(JSON.stringify(value));
        expect(isSame(read, value)).toBe(true);
      }),
      run,
    );
  });

  it('places every path where it stands', () => {
    fc.assert(
      fc.property(data, (value) => {
        const read = document(writeYaml(value));
        for (const path of pathsOf(value)) {
          const { line, column } = read.placeOf(path);
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(read.writtenAt(path)).toBeDefined();
        }
      }),
      { numRuns: 100 },
    );
  });
});
