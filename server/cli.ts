// The command `quarterdeck`: runs on import. It only joins this process to the command line in cli/.
import { text } from 'node:stream/consumers';
import { runCommandLine } from './cli/main.ts';
import { languageOf, type Terminal } from './cli/terminal.ts';

const { stdin, stdout, stderr } = process;

const terminal: Terminal = {
  folder: process.cwd(),
  language: languageOf(process.env),
  screenWidth: stderr.isTTY ? stderr.columns : undefined,
  print: (output) => {
    stdout.write(output);
  },
  say: (message) => {
    stderr.write(message);
  },
  readInput: () => text(stdin),
  now: () => new Date(),
};

// Whoever reads our output may stop early, as `head` does. That is no trouble of ours.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

// The code is set, not exited with, so that what was printed reaches a pipe whole.
process.exitCode = await runCommandLine(process.argv.slice(2), terminal);
