// The house rules, held on the project itself. What each rule means is shown in tidy/rules.test.ts.

import { describe, expect, it } from 'vitest';
import { readProject } from './tidy/project.ts';
import { report, rules } from './tidy/rules.ts';

const project = readProject();

describe('tidy', () => {
  for (const [name, rule] of Object.entries(rules)) {
    it(name, () => expect(report(rule(project))).toEqual([]));
  }
});
