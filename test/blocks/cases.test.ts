// Runs every case file of every kind: findings with code and place, worked answers, words of the explanation.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { kindNames } from '../../engine/blocks/index.ts';
import { isError } from '../../engine/values/finding.ts';
import { readCaseFile } from './case-file.ts';
import { judgeCases, judgeFindings } from './case-judgement.ts';

const root = fileURLToPath(new URL('../cases', import.meta.url));

const filesIn = (kind: string, sort: 'good' | 'bad'): readonly string[] => {
  const folder = join(root, kind, sort);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.yaml')).map((name) => join(folder, name));
};

describe.each(kindNames)('cases of %s', (kind) => {
  it('there is a good and a bad one at least', () => {
    expect(filesIn(kind, 'good')).not.toEqual([]);
    expect(filesIn(kind, 'bad')).not.toEqual([]);
  });

  const named = (['good', 'bad'] as const).flatMap((sort) =>
    filesIn(kind, sort).map((path) => [`${sort}/${basename(path)}`, sort, path] as const),
  );
  if (named.length === 0) return;
  it.each(named)('%s', async (_, sort, path) => {
    const file = readCaseFile(path);
    expect(judgeFindings(file)).toEqual([]);
    if (sort === 'good') expect(file.findings.filter(isError)).toEqual([]);
    else expect(file.findings).not.toEqual([]);
    expect(await judgeCases(file)).toEqual([]);
  });
});
