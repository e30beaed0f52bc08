// The rules about the shape of files: sizes, first lines, names, the folder of a kind, words that may not appear.

import { codeOnly, findAll, isCode, isGenerated, type SourceFile, type Violation } from './source.ts';

const linesInFile = 300;
const linesInFunction = 70;

export function fileSizes(files: readonly SourceFile[]): readonly Violation[] {
  return ownSources(files).flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    const what = `${lines} lines, at most ${linesInFile}: cut it where a reader would be glad of a seam`;
    return lines > linesInFile ? [{ file: path, line: linesInFile + 1, what }] : [];
  });
}

const topLevelStart =
  /^(?:export )?(?:default )?(?:async )?function\b|^(?:export )?const \w+\b.*(?:=>|function\b.*) \{$|^(?:export )?const \w+.* = (?:async )?\($/;
const methodStart = /^ {2}(?!(?:if|for|while|switch|return|else|do|try|catch)\b)[\w#].*\) ?(?::.*)?\{$/;

/** Biome has formatted the code, so a function ends at the first line that is only its closing bracket. */
export function functionSizes(files: readonly SourceFile[]): readonly Violation[] {
  return ownSources(files)
    .filter(({ path }) => isCode(path))
    .flatMap(({ path, text }) => longFunctions(path, codeOnly(text).split('\n'), text.split('\n')));
}

function longFunctions(file: string, code: readonly string[], text: readonly string[]): readonly Violation[] {
  const found: Violation[] = [];
  let inClass = false;
  for (const [index, line] of code.entries()) {
    if (/^(?:export )?(?:default )?(?:abstract )?class\b/.test(line)) inClass = true;
    else if (/^\S/.test(line)) inClass = false;
    const end = topLevelStart.test(line)
      ? /^\}\)?;?$/
      : inClass && methodStart.test(line)
        ? /^ {2}\};?$/
        : undefined;
    if (end === undefined) continue;
    const last = code.findIndex((each, at) => at > index && end.test(each));
    const lines = last < 0 ? 1 : last - index + 1;
    if (lines <= linesInFunction) continue;
    const name = (text[index] ?? '').trim().slice(0, 60);
    found.push({
      file,
      line: index + 1,
      what: `\`${name}\` has ${lines} lines, at most ${linesInFunction}: move pure parts out of it`,
    });
  }
  return found;
}

export function firstLines(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => isCode(path) || path.endsWith('.css'))
    .filter(({ text }) => !/^(?:#!.*\n)?(?:\/\/ ?\S|\/\*)/.test(text))
    .map(({ path }) => ({ file: path, line: 1, what: 'opens without a comment: say what the file is' }));
}

const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const vague = /^(?:utils?|helpers?|manager)$/;

export function names(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => isCode(path) || path.endsWith('.css'))
    .flatMap(({ path }) => {
      const words = path.split('/').flatMap((part) => part.replace(/^\./, '').split('.'));
      return [
        ...words
          .filter((word) => !kebabCase.test(word))
          .map((word) => ({ file: path, line: 1, what: `"${word}" is not kebab-case: rename it` })),
        ...words
          .filter((word) => word.split('-').some((part) => vague.test(part)))
          .map((word) => ({ file: path, line: 1, what: `"${word}" says nothing: name what it is for` })),
      ];
    });
}

const kindFiles = [
  'schema.ts',
  'compile.ts',
  'lower.ts',
  'explain.ts',
  'analyse.ts',
  'example.yaml',
  'index.ts',
];

export function wholeKinds(files: readonly SourceFile[]): readonly Violation[] {
  const paths = new Set(files.map(({ path }) => path));
  const kinds = new Set(files.flatMap(({ path }) => /^engine\/blocks\/[^/]+(?=\/)/.exec(path)?.[0] ?? []));
  return [...kinds].flatMap((kind) =>
    kindFiles
      .map((name) => `${kind}/${name}`)
      .filter((path) => !paths.has(path))
      .map((path) => ({ file: path, line: 1, what: 'is missing: every kind has the same files' })),
  );
}

// Put together from pieces, so that this file does not hold what it looks for.
const otherWord = new RegExp(`\\b${'sl'}${'ab'}s?\\b`, 'gi');
const folders = ['work', 'tmp', 'root', 'home', 'Users'].map((name) => `${name}/`).join('|');
const machinePath = new RegExp(`(?<![\\w.$}:/-])/(?:${folders})[\\w.$-]*`, 'g');
const registryHost = /\bregistry\.[a-z-]+\.[a-z]+\b/g;

export function words(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => path !== 'package-lock.json')
    .flatMap(({ path, text }) => [
      ...findAll(path, text, otherWord, (found) => `"${found}" is not our word: say band`),
      ...findAll(path, text, machinePath, (found) => `"${found}" is a path of one machine: leave it out`),
      ...findAll(path, text, registryHost, (found) => `"${found}" is a host of one registry: leave it out`),
    ]);
}

/** What we wrote ourselves and read as code. */
function ownSources(files: readonly SourceFile[]): readonly SourceFile[] {
  return files.filter(({ path }) => (isCode(path) || path.endsWith('.css')) && !isGenerated(path));
}
