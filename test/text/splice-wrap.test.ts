// Putting a value into a group and taking it out again: what a person sees in the text afterwards. The laws are in splice.property.test.ts.
import { describe, expect, it } from 'vitest';
import { applyEdits, type Edit } from '../../engine/text/splice.ts';

type Path = Edit['path'];
const both = ['all', 0];

function edited(text: string, op: 'wrap' | 'unwrap', path: Path, levels: Path): string {
  const { text: after, finding } = applyEdits(text, [{ op, path, levels }]);
  return after ?? finding.code;
}

const alone = `when: { fact: grade, operator: equal, value: A } # only this
then: 1
`;
const grouped = `when:
  all:
    - { fact: grade, operator: equal, value: A } # only this
then: 1
`;
const rules = `rules:
  - when: # two ways
      # first the grade
      any:
        - { fact: grade, operator: in, value: [A, B] } # agreed 2026-03
        # the owner's wish
        - fact: profit
          operator: greaterThan
          value: 100000 # USD
      # reviewed
    then: 1
`;

describe('wrap', () => {
  it('a comparison into a group, its comment with it', () => {
    expect(edited(alone, 'wrap', ['when'], both)).toBe(grouped);
  });

  it('a group into another: its lines move to the right, every comment stays', () => {
    expect(edited(rules, 'wrap', ['rules', 0, 'when'], ['not'])).toBe(`rules:
  - when: # two ways
      # first the grade
      not:
        any:
          - { fact: grade, operator: in, value: [A, B] } # agreed 2026-03
          # the owner's wish
          - fact: profit
            operator: greaterThan
            value: 100000 # USD
        # reviewed
    then: 1
`);
  });

  it('one part of a group', () => {
    const after = edited(rules, 'wrap', ['rules', 0, 'when', 'any', 1], both);
    expect(after).toContain(`        # the owner's wish
        - all:
            - fact: profit
              operator: greaterThan
              value: 100000 # USD
`);
  });

  it('inside braces on one line', () => {
    expect(edited('not: { any: [{ fact: a }] } # x\n', 'wrap', ['not', 'any', 0], ['not'])).toBe(
      'not: { any: [{ not: { fact: a } }] } # x\n',
    );
  });
});

describe('unwrap', () => {
  it('the only part of a group takes its place', () => {
    expect(edited(grouped, 'unwrap', ['when'], both)).toBe(alone);
  });

  it('comments of the group it leaves are kept', () => {
    const text = 'when: # a\n  not: # b\n    # c\n    { fact: x } # d\n';
    expect(edited(text, 'unwrap', ['when'], ['not'])).toBe('when: # a\n  # b\n  # c\n  { fact: x } # d\n');
  });

  it.each<[string, 'wrap' | 'unwrap', Path, Path]>([
    ['a group of several', 'unwrap', ['rules', 0, 'when'], ['any', 0]],
    ['what is no level', 'unwrap', ['rules', 0], ['all']],
    ['the whole document', 'wrap', [], ['all']],
    ['a place further down a new list', 'wrap', ['rules', 0], ['all', 1]],
  ])('is refused for %s', (_, op, path, levels) => {
    expect(edited(rules, op, path, levels)).toBe('EDIT_PATH');
  });
});
