// Every command, in the order in which help lists them.
import { check } from './check.ts';
import type { Command } from './command.ts';
import { diff } from './diff.ts';
import { evaluate } from './evaluate.ts';
import { newDraft } from './new.ts';
import { publish } from './publish.ts';
import { report } from './report.ts';
import { serve } from './serve.ts';
import { simulate } from './simulate.ts';

export const commands: readonly Command[] = [
  check,
  evaluate,
  simulate,
  diff,
  report,
  newDraft,
  publish,
  serve,
];
