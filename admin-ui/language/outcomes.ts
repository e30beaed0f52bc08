// The texts of what a policy answers: its outcomes, of which kind each is, and where it comes from.

const zh = {
  money: (currency: string) => `金额（${currency}）`,
  ratio: '百分比',
  number: (unit: string) => (unit === '' ? '数值' : `数值（${unit}）`),
  count: (unit: string) => (unit === '' ? '整数' : `整数（${unit}）`),
  exchange: (pair: string) => `汇率（${pair}）`,
  flag: '是或否',
  text: '文字',
  ratios: '各项百分比',
  lines: '逐行明细',
  oneOf: (count: number) => `${count} 种之一`,
  several: (count: number) => `清单，共 ${count} 种`,
  list: (of: string) => `清单：${of}`,
  linesOf: (blocks: string) => `${blocks}的明细`,
  andMore: (first: string, count: number) => `${first}等 ${count} 项`,
  calledAs: '接口里叫',
};

const en: typeof zh = {
  money: (currency) => `Money (${currency})`,
  ratio: 'Percentage',
  number: (unit) => (unit === '' ? 'Number' : `Number (${unit})`),
  count: (unit) => (unit === '' ? 'Whole number' : `Whole number (${unit})`),
  exchange: (pair) => `Exchange rate (${pair})`,
  flag: 'Yes or no',
  text: 'Text',
  ratios: 'Percentages by name',
  lines: 'Line by line',
  oneOf: (count) => (count === 1 ? 'One value' : `One of ${count}`),
  several: (count) => `List, ${count} possible`,
  list: (of) => `List: ${of}`,
  linesOf: (blocks) => `the lines of ${blocks}`,
  andMore: (first, count) => `${first} and ${count - 1} more`,
  calledAs: 'Over HTTP it is called',
};

export const outcomesText = { zh, en };
