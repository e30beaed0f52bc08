// The rules about who may import whom: rooms from left to right, one door, one folder for each library, no dead file.

import {
  type Import,
  importsOf,
  isCode,
  isGenerated,
  resolveImport,
  type SourceFile,
  type Violation,
} from './source.ts';

/** Left to right. A file may import its own room and every room of a lower rank. */
const rankOfRoom: Readonly<Record<string, number>> = {
  values: 0,
  text: 1,
  expression: 1,
  condition: 2,
  program: 3,
  blocks: 4,
  policy: 5,
  edition: 6,
};
const doorRank = 7;
const door = 'engine/index.ts';
/** The lists of schemas are for the generator. */
const schemaList = 'engine/schemas.ts';
const requestSchemas = 'server/http/schemas.ts';
/** What the server shows at first start; a script prints it as a file. */
const demoTeam = 'server/demo/team.ts';

const folderOfPackage: Readonly<Record<string, string>> = {
  'decimal.js': 'engine/values/',
  '@noble/hashes': 'engine/values/',
  yaml: 'engine/text/',
  ajv: 'engine/text/',
  'lossless-json': 'engine/text/',
  'json-rules-engine': 'engine/condition/',
};

const entries = [door, schemaList, 'server/cli.ts', 'admin-ui/main.tsx'];
const product = /^(engine|server|admin-ui)\//;

type Link = Import & { readonly file: string; readonly target: string | undefined };

export function links(files: readonly SourceFile[]): readonly Link[] {
  return files
    .filter(({ path }) => isCode(path))
    .flatMap(({ path, text }) =>
      importsOf(text).map((found) => ({ ...found, file: path, target: resolveImport(path, found.from) })),
    );
}

export function roomDirections(files: readonly SourceFile[]): readonly Violation[] {
  return inside(files).flatMap(({ file, line, target }) => {
    const from = roomOf(file);
    const to = roomOf(target);
    if (from.name === to.name || to.rank < from.rank) return [];
    const what = `engine/${from.name} may not import engine/${to.name}: imports go left only, see ARCHITECTURE.md`;
    return [{ file, line, what: to.rank === from.rank ? `${what} (these two stand side by side)` : what }];
  });
}

export function unknownRooms(files: readonly SourceFile[]): readonly Violation[] {
  return files
    .filter(({ path }) => path.startsWith('engine/') && isCode(path))
    .filter(
      ({ path }) => path.split('/').length === 2 || !Object.hasOwn(rankOfRoom, path.split('/')[1] ?? ''),
    )
    .filter(({ path }) => path !== door && path !== schemaList)
    .map(({ path }) => ({
      file: path,
      line: 1,
      what: 'belongs to no room: move it into one of the engine’s folders',
    }));
}

export function blocksApart(files: readonly SourceFile[]): readonly Violation[] {
  return inside(files).flatMap(({ file, line, target }) => {
    const own = kindOf(file);
    if (own === undefined) return [];
    const other = kindOf(target);
    if (other !== undefined && other !== own) {
      return [
        {
          file,
          line,
          what: `kind ${own} imports kind ${other}: move what both need into a room to the left`,
        },
      ];
    }
    if (target.startsWith('engine/text/')) {
      return [{ file, line, what: 'a kind may not import engine/text: take what it needs as an argument' }];
    }
    if (other === undefined && target.startsWith('engine/blocks/') && target !== 'engine/blocks/kind.ts') {
      return [{ file, line, what: 'of the files in engine/blocks a kind may import only kind.ts' }];
    }
    return [];
  });
}

export function oneDoor(files: readonly SourceFile[]): readonly Violation[] {
  return links(files).flatMap(({ file, line, target, typeOnly }) => {
    const from = areaOf(file);
    const to = areaOf(target ?? '');
    if (target === undefined || from === to || from === 'test') return [];
    if (to === 'engine') {
      const allowed = target === door || (from === 'scripts' && target === schemaList);
      return allowed
        ? []
        : [{ file, line, what: `import ${door}, not ${target}: it is the engine’s only door` }];
    }
    if (from === 'engine')
      return [{ file, line, what: `the engine imports nothing outside itself, not ${target}` }];
    const served =
      (from === 'admin-ui' && to === 'server' && typeOnly) ||
      (from === 'scripts' && (target === requestSchemas || target === demoTeam));
    const wrong = (to === 'server' || to === 'admin-ui' || to === 'test') && !served;
    return wrong
      ? [{ file, line, what: `${from} may not import ${to} (admin-ui may import types of server)` }]
      : [];
  });
}

export function oneFolderForPackage(files: readonly SourceFile[]): readonly Violation[] {
  return links(files).flatMap(({ file, line, from }) => {
    // What the generator writes needs the runtime of ajv wherever it stands.
    if (!product.test(file) || isGenerated(file)) return [];
    const name = Object.keys(folderOfPackage).find((each) => from === each || from.startsWith(`${each}/`));
    const folder = folderOfPackage[name ?? ''];
    if (folder === undefined || file.startsWith(folder)) return [];
    return [{ file, line, what: `${name} may be imported in ${folder} only: use what that folder exports` }];
  });
}

/** Every product file is reached by imports from an entry; what only tests use is dead as well. */
export function noDeadFile(files: readonly SourceFile[]): readonly Violation[] {
  const targets = new Map(files.map(({ path }) => [path, new Set<string>()]));
  for (const { file, target } of links(files)) if (target !== undefined) targets.get(file)?.add(target);
  const reached = new Set<string>();
  const visit = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const target of targets.get(path) ?? []) visit(target);
  };
  for (const entry of entries) visit(entry);
  return files
    .map(({ path }) => path)
    .filter(
      (path) => product.test(path) && /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isGenerated(path),
    )
    .filter((path) => !reached.has(path))
    .map((file) => ({ file, line: 1, what: 'nothing the product runs imports it: use it or delete it' }));
}

/** Imports from one engine file to another. */
function inside(files: readonly SourceFile[]): readonly (Link & { readonly target: string })[] {
  return links(files).filter(
    (link): link is Link & { readonly target: string } =>
      link.file.startsWith('engine/') && link.target?.startsWith('engine/') === true,
  );
}

function roomOf(path: string): { readonly name: string; readonly rank: number } {
  const name = path.split('/')[1] ?? '';
  return { name, rank: rankOfRoom[name] ?? doorRank };
}

function kindOf(path: string): string | undefined {
  return /^engine\/blocks\/([^/]+)\//.exec(path)?.[1];
}

function areaOf(path: string): string {
  return path.split('/')[0] ?? '';
}
