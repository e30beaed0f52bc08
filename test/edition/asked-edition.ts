// The small edition with a question to its owner: what the top band rises to, and two answers to choose from.
import {
  assert,
  type Edition,
  type OwnerQuestionAt,
  ownerQuestions,
  readEdition,
} from '../../engine/index.ts';
import { type Replacement, smallFiles } from './small-edition.ts';

export const askedFile = 'incentives/commission.yaml';

/** The top band of the small edition, and what asks about it. */
export const plainBand = '      - { from: 500000, rate: 5% }\n';
export const askedBand = `
      # 最高一档 / the top band
      - from: 500000
        rate: 5% # 起点 / to begin with
        when: { fact: repurchaseRate, operator: greaterThanInclusive, value: 80% }
        owner:
          question: { zh: 最高一档上浮到多少？, en: What does the top band rise to? }
          source: { zh: “5%起”, en: '"from 5%"' }
          reading: { zh: 不上浮。, en: It does not rise. }
          asRead:
            - { remove: lifted }
            - { remove: "/blocks[extra]" }
            - { set: "/blocks[commission].bands[0].rate", to: 2% }
          alternatives:
            - id: lift
              label: { zh: 上浮到 5.5%, en: lift to 5.5% }
              edits:
                - { set: lifted, to: 5.5% }
            - id: extra
              label: { zh: 另加一块，首档 1.5%, en: "one more block, 1.5% in the first band" }
              edits:
                - set: /blocks[extra]
                  before: commission
                  to: { id: extra, kind: formula, label: { zh: 一半, en: half }, formula: grossProfit / 2, round: exact }
                - { set: "/blocks[commission].bands[0].rate", to: 1.5% }
`.slice(1);

/** With each replacement made in the texts of the question as well. */
export function askedEdition(...replacements: readonly Replacement[]): Edition {
  return readEdition(smallFiles([plainBand, askedBand], ...replacements));
}

export function onlyQuestion(edition: Edition): OwnerQuestionAt {
  const [first] = ownerQuestions(edition);
  assert(first, 'the edition asks one question');
  return first;
}

export function textOf(edition: Edition): string {
  const text = edition.documents.get(askedFile)?.text;
  assert(text !== undefined, 'the edition has a commission');
  return text;
}
