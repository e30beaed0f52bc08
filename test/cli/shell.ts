// A shell for tests: a folder with two published editions, a command line run in it, and everything that was printed.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../engine/index.ts';
import { runCommandLine } from '../../server/cli/main.ts';
import { type SampleEdition, temporaryFolder, writePolicies } from '../server/policies.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Shell {
  readonly folder: string;
  file(name: string, text: string): void;
  run(...args: readonly string[]): Promise<Ran>;
}

export interface Surroundings {
  readonly language?: Language;
  readonly input?: string;
  readonly screenWidth?: number;
  /** What `policies` holds. */
  readonly editions?: readonly SampleEdition[];
}

/** The 2nd of November 2026 in a folder whose `policies` hold 2026-Q3 and 2026-Q4, where nothing else is said. */
export function shellIn({ language = 'en', input = '', screenWidth, editions }: Surroundings = {}): Shell {
  const folder = temporaryFolder();
  writePolicies(folder, editions);
  return {
    folder,
    file: (name, text) => writeFileSync(join(folder, name), text),
    async run(...args) {
      const said = { out: '', err: '' };
      const code = await runCommandLine(args, {
        folder,
        language,
        screenWidth,
        print: (text) => {
          said.out += text;
        },
        say: (text) => {
          said.err += text;
        },
        readInput: async () => input,
        now: () => new Date('2026-11-02T03:00:00Z'),
      });
      return { code, ...said };
    },
  };
}
