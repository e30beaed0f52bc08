// Questions to the owner: what is found, what a choice does to the text, how it is taken back, and what is wrong with a bad one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerEdits,
  assert,
  brokenAlternatives,
  diffEditions,
  type Edit,
  type Edition,
  isOpen,
  ownerQuestions,
  reopenEdits,
  withEdits,
} from '../../engine/index.ts';
import { askedEdition, askedFile, onlyQuestion, textOf } from './asked-edition.ts';
import { smallEdition } from './small-edition.ts';

const edited = (edition: Edition, edits: readonly Edit[]): Edition => {
  const after = withEdits(edition, askedFile, edits).edition;
  assert(after, 'the edits fit the text');
  return after;
};
const chosen = (edition: Edition, choice: string): Edition =>
  edited(edition, answerEdits(onlyQuestion(edition), choice));
const planOf = (edition: Edition) => edition.policies.get('commission')?.planHash;
const codes = (edition: Edition) =>
  [...edition.findings, ...brokenAlternatives(edition)]
    .filter(({ code }) => code.startsWith('OWNER_'))
    .map(({ code, severity, path }) => [code, severity, path.join('.')]);

const asked = askedEdition();
const choices = ['reading', 'lift', 'extra', 'own'] as const;
const where = 'blocks.0.bands.3.owner';

describe('a question', () => {
  it('is found with its rule, its words and its choices', () => {
    expect(onlyQuestion(asked)).toMatchObject({
      key: 'incentives/commission.yaml#blocks.commission.bands[3].owner',
      policy: 'commission',
      system: 'incentives',
      about: [{ en: 'Sales commission' }, { en: 'commission' }],
      question: { en: 'What does the top band rise to?' },
      source: { zh: '“5%起”' },
      reading: { en: 'It does not rise.' },
      alternatives: [{ id: 'lift' }, { id: 'extra' }],
      asRead: [],
      stands: 'reading',
      answer: undefined,
    });
    expect(codes(asked)).toEqual([]);
  });

  it('is none where nobody asks', () => expect(ownerQuestions(smallEdition())).toEqual([]));

  it('stands apart where the text says something else', () =>
    expect(onlyQuestion(askedEdition(['rate: 2% }', 'rate: 1.9% }'])).stands).toBe('own'));
});

describe('a choice', () => {
  it('makes the rule say so, and marks the question', () => {
    const lifted = chosen(asked, 'lift');
    const { answer, stands } = onlyQuestion(lifted);
    expect([answer, stands, isOpen(onlyQuestion(lifted))]).toEqual(['lift', 'lift', false]);
    expect(textOf(lifted)).toContain('        lifted: 5.5%\n');
    expect(planOf(lifted)).not.toBe(planOf(asked));
    expect(codes(lifted)).toEqual([]);
  });

  it('adds an item where it was told to, and leaves every comment', () => {
    const text = textOf(chosen(asked, 'extra'));
    expect(text.indexOf('- id: extra\n')).toBeLessThan(text.indexOf('- id: commission\n'));
    expect(text).toContain('rate: 5% # 起点 / to begin with');
    expect(text).toContain('# 最高一档 / the top band');
  });

  it('of our reading changes nothing but the mark', () =>
    expect(textOf(chosen(asked, 'reading')).replace('          answer: reading\n', '')).toBe(textOf(asked)));

  it('made twice is made once', () => {
    const once = chosen(asked, 'extra');
    expect(textOf(chosen(once, 'extra'))).toBe(textOf(once));
  });

  it('of what the owner wrote keeps it, and so does opening the question again', () => {
    const own = edited(asked, [{ op: 'set', path: ['blocks', 0, 'bands', 3, 'lifted'], value: '5.2%' }]);
    const settled = chosen(own, 'own');
    expect(onlyQuestion(settled).answer).toBe('own');
    expect(textOf(edited(settled, reopenEdits(onlyQuestion(settled))))).toBe(textOf(own));
  });

  it('is the last one, whatever was chosen before it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...choices), { maxLength: 6 }),
        fc.constantFrom('reading', 'lift', 'extra'),
        (before, last) => {
          const edition = [...before, last].reduce(chosen, asked);
          expect(textOf(edition)).toBe(textOf(chosen(asked, last)));
          expect(textOf(edited(edition, reopenEdits(onlyQuestion(edition))))).toBe(textOf(asked));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a choice in the words of a review', () => {
  const answers = (candidate: Edition) =>
    diffEditions(asked, candidate)
      .policies.flatMap(({ changes }) => changes)
      .filter(({ path }) => path.at(-1) === 'answer')
      .map(({ text, wording }) => [text.zh, text.en, wording]);

  it.each([
    ['lift', '上浮到 5.5%', 'lift to 5.5%'],
    ['reading', '按现有理解', 'as read'],
    ['own', '另行决定', 'decided otherwise'],
  ])('is called by its label: %s', (choice, zh, en) =>
    expect(answers(chosen(asked, choice))).toEqual([
      [
        `提成 · 第 4 档待确认问题的答案 无 → ${zh}`,
        `commission · band 4 question to the owner answer none → ${en}`,
        true,
      ],
    ]),
  );
});

describe('what is wrong with a choice', () => {
  it.each([
    ['a path that leads nowhere', ['set: lifted, to: 5.5%', 'set: allowed.to, to: 5.5%']],
    ['a change our reading does not take back', ['set: lifted, to: 5.5%', 'set: rate, to: 5.5%']],
    ['nothing changed', ['set: lifted, to: 5.5%', 'set: rate, to: 5%']],
    ['a value the rule cannot have', ['set: lifted, to: 5.5%', 'set: lifted, to: much']],
    ['a value below the rate', ['set: lifted, to: 5.5%', 'set: lifted, to: [1, 2]']],
  ] as const)('%s is a warning at the alternative', (_, replacement) =>
    expect(codes(askedEdition(replacement))).toEqual([
      ['OWNER_ALTERNATIVE_BROKEN', 'warning', `${where}.alternatives.0`],
    ]),
  );

  it('an item that is added under another id', () =>
    expect(codes(askedEdition(['to: { id: extra,', 'to: { id: other,']))).toEqual([
      ['OWNER_ALTERNATIVE_BROKEN', 'warning', `${where}.alternatives.1`],
    ]));

  it('is not said of a rule that has errors anyway', () =>
    expect(codes(askedEdition(['rate: 2.5%', 'rate: nothing']))).toEqual([]));

  it.each([
    ['the id of another', '- id: extra\n', '- id: lift\n', `${where}.alternatives.1.id`],
    ['the id of our reading', '- id: lift\n', '- id: reading\n', `${where}.alternatives.0.id`],
  ])('%s is an error', (_, from, to, path) =>
    expect(codes(askedEdition([from, to]))).toEqual([['OWNER_ALTERNATIVE_ID', 'error', path]]),
  );

  it.each([
    ['none of the choices', 'much', ['OWNER_ANSWER_UNKNOWN', 'error', `${where}.answer`]],
    ['a choice the rule does not say', 'lift', ['OWNER_ANSWER_DIFFERS', 'warning', `${where}.answer`]],
  ])('an answer that is %s', (_, answer, expected) =>
    expect(
      codes(askedEdition(['          asRead:', `          answer: ${answer}\n          asRead:`])),
    ).toEqual([expected]),
  );

  it.each([
    [
      'alternatives without what our reading comes to',
      '          asRead:',
      '          asread:',
      'KEY_UNKNOWN',
    ],
    ['an unknown member', '- { set: lifted, to: 5.5% }', '- { put: lifted, to: 5.5% }', 'KEY_UNKNOWN'],
    ['a path that is none', 'set: lifted', 'set: ../lifted', 'VALUE_FORMAT'],
  ])('%s is refused by the shape', (_, from, to, code) =>
    expect(askedEdition([from, to]).findings.map((finding) => finding.code)).toContain(code),
  );
});
