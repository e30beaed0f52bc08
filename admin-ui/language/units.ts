// The words for units. Policies write them in English; one that has no word here is shown as it is written.

const zh = {
  hours: '小时',
  days: '天',
  months: '个月',
  years: '年',
  seconds: '秒',
  pieces: '件',
  points: '分',
  stars: '星',
  '×': '倍',
};

const en: typeof zh = {
  hours: 'hours',
  days: 'days',
  months: 'months',
  years: 'years',
  seconds: 'seconds',
  pieces: 'pieces',
  points: 'points',
  stars: 'stars',
  '×': '×',
};

export const unitWords = { zh, en };
