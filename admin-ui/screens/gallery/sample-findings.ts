// Findings for the gallery: one of each severity, worded as the engine words them.
import type { Finding } from '../../../engine/index.ts';

const file = 'incentives/commission.yaml';
const at = (line: number) => ({ file, line, column: 9, endLine: line, endColumn: 14 });

export const sampleFindings: readonly Finding[] = [
  {
    code: 'BAND_ORDER',
    severity: 'error',
    place: at(21),
    path: ['blocks', 0, 'bands', 2, 'from'],
    message: {
      zh: '第三档从 90,000 起,比第二档的 100,000 还低',
      en: 'Band 3 starts at 90,000, below the 100,000 of band 2',
    },
    hint: {
      zh: '把第三档的起点改到 100,000 以上,或者合并这两档。',
      en: 'Start band 3 above 100,000, or merge the two.',
    },
  },
  {
    code: 'RATE_GAP',
    severity: 'warning',
    place: at(24),
    path: ['blocks', 0, 'bands', 3, 'rate'],
    message: {
      zh: '复购达标、新客未达标时,第三档到第四档跳 1.5 个百分点',
      en: 'With repurchase met and new share not, the rate jumps 1.5pp from band 3 to band 4',
    },
    hint: {
      zh: '相邻两档宜差 0.5–1 个百分点;可把第四档降到 4.5%。',
      en: 'Keep neighbours 0.5–1pp apart: 4.5% in band 4 would do.',
    },
  },
  {
    code: 'OWNER_QUESTION',
    severity: 'note',
    place: at(26),
    path: ['blocks', 0, 'bands', 3],
    message: { zh: '第四档达标后的比例还没定', en: 'The lifted rate of band 4 is not set' },
    hint: {
      zh: '原文只写“5% 起”。不填就一直按 5% 算。',
      en: 'The source says “from 5%”. Left empty, 5% is paid.',
    },
  },
];
