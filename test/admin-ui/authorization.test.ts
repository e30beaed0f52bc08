// What the authorization report's page is asked for, and how limits and codes are written.
import { afterEach, describe, expect, it } from 'vitest';
import { authorizationText } from '../../admin-ui/language/authorization.ts';
import { monthText } from '../../admin-ui/language/dates.ts';
import { language } from '../../admin-ui/language/language.ts';
import { choiceOf, monthsBack, queryText } from '../../admin-ui/screens/authorization/choice.ts';
import { codeText, limitText, orderMoney } from '../../admin-ui/screens/authorization/order-cells.tsx';

afterEach(() => {
  language.value = 'zh';
});

describe('the choice', () => {
  it('is the month of today unless the address names another', () => {
    expect(choiceOf({}, '2026-11-23')).toEqual({ month: '2026-11', edition: '', before: '' });
    expect(choiceOf({ month: '2026-02', edition: 'a' }, '2026-11-23')).toEqual({
      month: '2026-02',
      edition: 'a',
      before: '',
    });
    for (const month of ['2026-13', '2026', '<', '0000-01'])
      expect(choiceOf({ month }, '2026-11-23').month).toBe('2026-11');
  });

  it('stands in the query, without what the server chooses', () => {
    expect(queryText({ month: '2026-10', edition: '', before: '' })).toBe('?month=2026-10');
    expect(queryText({ month: '2026-10', edition: '2027-Q1', before: 'a&b' })).toBe(
      '?month=2026-10&edition=2027-Q1&before=a%26b',
    );
  });

  it('goes back over the turn of the year', () =>
    expect(monthsBack('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']));
});

describe('in words', () => {
  it('months, limits, amounts and codes', () => {
    const [within, below] = [
      { amount: '50000.00', isWithin: true },
      { amount: '200000.00', isWithin: false },
    ];
    expect(monthText('2026-10')).toBe('2026年10月');
    expect(limitText(within, 'USD', authorizationText.zh)).toBe('不超过 $50,000');
    expect(limitText(below, 'USD', authorizationText.en)).toBe('below $200,000');
    expect(orderMoney('60000.01', 'USD')).toBe('$60,000.01');
    expect(orderMoney(null, 'USD')).toBe('—');
    const labels = { owner: { zh: '老板', en: 'owner' } };
    expect(['owner', 'constructor', null].map((code) => codeText(labels, code))).toEqual([
      '老板',
      'constructor',
      '—',
    ]);
    language.value = 'en';
    expect(monthText('2026-10')).toBe('October 2026');
  });
});
