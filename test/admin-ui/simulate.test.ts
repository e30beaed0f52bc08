// The simulate screen's own reckoning: groups of change at their edges, CSV cells that stay cells, tallies in order.
import { describe, expect, it } from 'vitest';
import { csvCell, csvText } from '../../admin-ui/screens/simulate/csv.ts';
import { tallyOf } from '../../admin-ui/screens/simulate/tallies.ts';
import { groupOf } from '../../admin-ui/screens/simulate/winner-groups.ts';
import { Amount, Failure } from '../../engine/index.ts';

describe('groups of change', () => {
  it.each([
    ['10000', '0', 'same'],
    ['10000', '0.01', 'up'],
    ['10000', '500', 'up'],
    ['10000', '500.01', 'upFar'],
    ['10000', '-500', 'down'],
    ['10000', '-500.01', 'downFar'],
    ['0', '0.01', 'upFar'],
    ['-100', '-4', 'down'],
  ])('from %s by %s is %s', (base, difference, group) =>
    expect(groupOf(Amount.of(base), Amount.of(difference))).toBe(group),
  );
});

describe('CSV', () => {
  it.each([
    ['-1250.50', '-1250.50'],
    ['+86400', '+86400'],
    ['=1+1', "'=1+1"],
    ['-1+cmd', "'-1+cmd"],
    ['@sum', "'@sum"],
    ['a,b', '"a,b"'],
    ['say "so"', '"say ""so"""'],
    ['=a,"b"', '"\'=a,""b"""'],
    ['', ''],
  ])('%s is written %s', (text, cell) => expect(csvCell(text)).toBe(cell));

  it('begins with the mark Excel looks for and ends every line', () => {
    expect(
      csvText([
        ['姓名', '差额'],
        ['白帆', '1.00'],
      ]),
    ).toBe('\ufeff姓名,差额\r\n白帆,1.00\r\n');
  });
});

describe('tallies', () => {
  it('keeps codes in the order of their list, and ten after two', () => {
    const label = { zh: '某', en: 'some' };
    const codes = ['salesperson', 'owner'].map((code) => ({ code, label: { ...label, en: code } }));
    const byCode = tallyOf([['owner', 'salesperson']], { kind: 'code', codes });
    expect(byCode.map(({ value }) => value?.en)).toEqual(['salesperson', 'owner']);
    const byCount = tallyOf([[Amount.of('10'), Amount.of('2')]], { kind: 'count', unit: '' });
    expect(byCount.map(({ value }) => value?.en)).toEqual(['2', '10']);
  });

  it('counts both sides by value, what has no answer last', () => {
    const one = Amount.of('1');
    const two = Amount.of('2');
    const none = new Failure('MISSING_FACT', 'level', ['amount']);
    const tallies = tallyOf(
      [
        [none, none],
        [two, one],
        [one, one],
      ],
      { kind: 'count', unit: '' },
    );
    expect(tallies.map(({ value, base, candidate }) => [value?.zh, base, candidate])).toEqual([
      ['1', 1, 2],
      ['2', 1, 0],
      [undefined, 1, 1],
    ]);
  });
});
