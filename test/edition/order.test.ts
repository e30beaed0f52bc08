// The order of an edition's policies: that of its list, system by system, and by name where it says nothing.
import { describe, expect, it } from 'vitest';
import { diffEditions, inOrder, readEdition, type SourceFile } from '../../engine/index.ts';
import { edition, filesOf } from '../policies/editions.ts';
import { smallFiles } from './small-edition.ts';

const paths = ['goals/kpi.yaml', 'team/unit.yaml', 'incentives/grade.yaml', 'incentives/commission.yaml'];
const ordered = (order: readonly string[]) => inOrder(paths, (path) => path, order);

describe('the order of policies', () => {
  it('is that of the systems, then that of their names', () =>
    expect(ordered([])).toEqual([
      'goals/kpi.yaml',
      'incentives/commission.yaml',
      'incentives/grade.yaml',
      'team/unit.yaml',
    ]));

  it('follows the list within a system; what the list leaves out comes after', () => {
    expect(ordered(['unit', 'grade', 'commission']).slice(1, 3)).toEqual([
      'incentives/grade.yaml',
      'incentives/commission.yaml',
    ]);
    expect(ordered(['grade']).slice(1, 3)).toEqual(['incentives/grade.yaml', 'incentives/commission.yaml']);
  });

  it('is the order in which an edition hands its policies out', () => {
    const shipped = edition('2026-Q4');
    expect(shipped.head.order).not.toEqual([]);
    expect([...shipped.policies.keys()]).toEqual(shipped.head.order);
  });
});

describe('a list that names what is not there', () => {
  const withOrder = (order: string): readonly SourceFile[] =>
    smallFiles().map(({ path, text }) => ({
      path,
      text: path === 'edition.yaml' ? `${text}order: [${order}]\n` : text,
    }));

  it('is told of it, and how to mend it', () => {
    const { findings } = readEdition(withOrder('commission, comission'));
    expect(findings.filter(({ code }) => code === 'ORDER_UNKNOWN')).toMatchObject([
      { severity: 'warning', path: ['order', 1], message: { en: 'the edition has no policy comission' } },
    ]);
  });

  it('refuses a name that stands twice', () => {
    const { findings } = readEdition(withOrder('commission, commission'));
    expect(findings.map(({ place, severity }) => `${place.file} ${severity}`)).toContain(
      'edition.yaml error',
    );
  });
});

describe('a change of the order', () => {
  const files = filesOf('2026-Q4');
  const moved = files.map(({ path, text }) => ({
    path,
    text:
      path === 'edition.yaml'
        ? text.replace('  - kpi\n  - deal-target\n', '  - deal-target\n  - kpi\n')
        : text,
  }));

  it('is told in words and changes no rule', () => {
    const diff = diffEditions(readEdition(files), readEdition(moved));
    expect(diff.head.map(({ text, wording }) => ({ ...text, wording }))).toEqual([
      {
        zh: '策略次序中的 kpi 从第 5 位移到第 6 位',
        en: 'order of the policies: kpi moved from place 5 to place 6',
        wording: true,
      },
    ]);
    expect(diff.policies.every(({ state }) => state === 'unchanged')).toBe(true);
  });
});

it('lists every policy of the shipped editions once', () => {
  for (const id of ['2026-Q3', '2026-Q4'])
    expect([...edition(id).head.order].sort()).toEqual(
      filesOf(id)
        .map(({ path }) => path)
        .filter((path) => /^[a-z]+\/[a-z-]+\.yaml$/.test(path))
        .map((path) => path.replace(/^.*\//, '').replace('.yaml', ''))
        .sort(),
    );
});
