// How formulas read in both languages.
import { describe, expect, it } from 'vitest';
import { expressionText } from '../../engine/expression/expression-text.ts';
import { formula } from './evaluate.ts';
import { names } from './names.ts';

describe('a formula reads', () => {
  it.each([
    ['grossProfit * 3%', '毛利 × 3%', 'gross profit × 3%'],
    ['grossProfit * 1.5', '毛利 × 1.5', 'gross profit × 1.5'],
    ['repurchaseRate >= 1', '复购率 ≥ 100%', 'repurchase rate ≥ 100%'],
    ['grossProfit - 300000', '毛利 − 300,000', 'gross profit − 300,000'],
    ['(grossProfit - 300000) * 4%', '(毛利 − 300,000) × 4%', '(gross profit − 300,000) × 4%'],
    ['grossProfit - (bonusBase - 5)', '毛利 − (奖金基数 − 5)', 'gross profit − (bonus base − 5)'],
    ['grossProfit - bonusBase - 5', '毛利 − 奖金基数 − 5', 'gross profit − bonus base − 5'],
    ['-grossProfit', '−毛利', '−gross profit'],
    ['-(grossProfit + 5)', '−(毛利 + 5)', '−(gross profit + 5)'],
    ['attainment * -2', '达成率 × −2', 'attainment × −2'],
    ['repurchaseRate * 0.1234567', '复购率 × 12.34567%', 'repurchase rate × 12.34567%'],
    ["grade = 'P5' and not isCustomised", '职级 = P5 级 且 非 定制', 'grade = P5 and not customised'],
    [
      "(stage = 'needs' or isCustomised) and isNewMarket",
      '(阶段 = 需求 或 定制) 且 新市场',
      '(stage = needs or customised) and new market',
    ],
    [
      'if(newCustomers > 3, 2%, 0) * grossProfit',
      '(若 新客户数 > 3 则 2%,否则 0%) × 毛利',
      '(if new customers > 3 then 2%, else 0%) × gross profit',
    ],
    ['min(grossProfit, 5000) / 3', '取小(毛利, 5,000) ÷ 3', 'min(gross profit, 5,000) ÷ 3'],
    ['round(grossProfit / 3, 2)', '四舍五入(毛利 ÷ 3, 2)', 'round(gross profit ÷ 3, 2)'],
    ['total(history, 4) / 4', '最近 4 项合计(毛利历史) ÷ 4', 'total of the last 4(gross profit history) ÷ 4'],
    ['known(commission.band)', '已给出(提成档位)', 'given(commission band)'],
    ['true', '是', 'yes'],
  ])('%s', (text, zh, en) => {
    expect(expressionText(formula(text), names)).toEqual({ zh, en });
  });
});
