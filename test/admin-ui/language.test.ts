// Both languages: engine texts set with Chinese punctuation, quarters and dates in words, and dictionaries that say the same things.

import { afterEach, describe, expect, it } from 'vitest';
import { dateText, quarterText, timeText } from '../../admin-ui/language/dates.ts';
import { language, say, useText } from '../../admin-ui/language/language.ts';
import { chinesePunctuation } from '../../admin-ui/language/punctuation.ts';

afterEach(() => {
  language.value = 'zh';
});

describe('chinesePunctuation', () => {
  it.each([
    [
      '毛利 200,000.00 × 3.0% = 6,000.00(复购率 63.2% ≥ 60%)',
      '毛利 200,000.00 × 3.0% = 6,000.00（复购率 63.2% ≥ 60%）',
    ],
    ['第三档从 90,000 起,比第二档还低:请改', '第三档从 90,000 起，比第二档还低：请改'],
    ['12:30, grossProfit(USD)', '12:30, grossProfit(USD)'],
    ['“复购率”,不低于 60%', '“复购率”，不低于 60%'],
    ['向上取整((生产周期 + 物流周期) × 1.07)', '向上取整（（生产周期 + 物流周期） × 1.07）'],
    ['取小(展会 ≈66.67%, 名片 100%)', '取小（展会 ≈66.67%，名片 100%）'],
    ['填上目标(target)', '填上目标（target）'],
    ['合计 +1.00 USD(+0.1%);1 人没有结果', '合计 +1.00 USD(+0.1%)；1 人没有结果'],
  ])('%s', (before, after) => expect(chinesePunctuation(before)).toBe(after));
});

describe('the chosen language', () => {
  it('decides what an engine text and a dictionary say', () => {
    const text = { zh: '改好,再发布', en: 'Mend it, then publish' };
    expect(say(text)).toBe('改好，再发布');
    expect(useText({ zh: { go: '去' }, en: { go: 'Go' } }).go).toBe('去');
    language.value = 'en';
    expect(say(text)).toBe('Mend it, then publish');
    expect(useText({ zh: { go: '去' }, en: { go: 'Go' } }).go).toBe('Go');
  });

  it('decides how a day, a moment and a quarter are written', () => {
    expect(dateText('2026-10-01')).toBe('2026年10月1日');
    expect(quarterText('2026-Q4')).toBe('2026年第四季度');
    expect(timeText('2026-10-01T01:30:00Z')).toBe('2026/10/1 09:30');
    language.value = 'en';
    expect(dateText('2026-10-01')).toBe('1 October 2026');
    expect(quarterText('2026-Q4')).toBe('Q4 2026');
    expect(dateText('soon')).toBe('soon');
  });
});
