// The texts of the distribution against 10/70/20.

const zh = {
  title: '毛利分布（美元）与 10/70/20 目标',
  belowEdge: (high: string) => `${high}以下`,
  between: (low: string, high: string) => `${low}–${high}`,
  fromEdge: (low: string) => `${low}及以上`,
  countOf: (count: number, sample: number) => `${sample} 人次中 ${count} 人次`,
  noSample: '这份数据里没有毛利，无从比较。',
  tooFew: (sample: number) => `只有 ${sample} 人次，不足 20：只列人数，不作判断。`,
  fits: '与目标相符，差别在正常波动之内。',
  fewer: (band: string, count: number, least: number, most: number) =>
    `毛利 ${band}的偏少：${count} 人次，按目标应在 ${least}–${most} 之间。`,
  more: (band: string, count: number, least: number, most: number) =>
    `毛利 ${band}的偏多：${count} 人次，按目标应在 ${least}–${most} 之间。`,
  toFit: (low: string, high: string) => `若要这份数据正好是 10/70/20，两条线约为 ${low} 和 ${high}。`,
};

const en: typeof zh = {
  title: 'Gross profit against 10/70/20',
  belowEdge: (high) => `under $${high}`,
  between: (low, high) => `$${low}–${high}`,
  fromEdge: (low) => `$${low} up`,
  countOf: (count, sample) => `${count} of ${sample}`,
  noSample: 'This data has no gross profit to compare.',
  tooFew: (sample) => `Only ${sample} person-quarters, under 20: counts alone, no verdict.`,
  fits: 'As aimed at: the differences are within ordinary variation.',
  fewer: (band, count, least, most) =>
    `Too few at ${band}: ${count} person-quarters, where ${least}–${most} are aimed at.`,
  more: (band, count, least, most) =>
    `Too many at ${band}: ${count} person-quarters, where ${least}–${most} are aimed at.`,
  toFit: (low, high) => `For exactly 10/70/20 on this data the edges would be about ${low} and ${high}.`,
};

export const reachText = { zh, en };
