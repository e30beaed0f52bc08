// Finds a Chromium to test with: CHROMIUM_PATH, else the system's, else the one inside @sparticuz/chromium.
// It starts no browser; launch.ts does.

import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

export type Chromium = {
  readonly executablePath: string;
  /** What the browser's process needs beside the environment of ours. */
  readonly env: Readonly<Record<string, string>>;
};

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The chosen Chromium. A CHROMIUM_PATH that leads nowhere is an error, not a reason to take another. */
export function findChromium(): Chromium {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROMIUM_PATH names ${chosen}, which does not exist`);
    return { executablePath: chosen, env: {} };
  }
  const system = systemPaths.find((path) => existsSync(path));
  return system === undefined ? packagedChromium() : { executablePath: system, env: {} };
}

/** The Chromium inside the npm package, unpacked once for each version; Linux on x64 only. */
export function packagedChromium(): Chromium {
  const packageRoot = join(nodeModules(), '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const folder = join(nodeModules(), '.cache', `chromium-${version}`);
  if (!existsSync(folder)) unpack(join(packageRoot, 'bin'), folder);
  return { executablePath: join(folder, 'chromium'), env: environment(folder) };
}

function nodeModules(): string {
  return fileURLToPath(new URL('../../node_modules', import.meta.url));
}

/** Test runs may unpack at the same time, so the folder appears whole, by rename; whoever is second keeps the first. */
function unpack(from: string, to: string): void {
  const temporary = `${to}.${process.pid}.tmp`;
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  for (const archive of ['al2023', 'fonts']) {
    const tar = brotliDecompressSync(readFileSync(join(from, `${archive}.tar.br`)));
    execFileSync('tar', ['-x', '-C', temporary], { input: tar });
  }
  writeFileSync(join(temporary, 'fonts.conf'), fontConfiguration(join(to, 'fonts')));
  const executable = join(temporary, 'chromium');
  writeFileSync(executable, brotliDecompressSync(readFileSync(join(from, 'chromium.br'))));
  chmodSync(executable, 0o755);
  try {
    renameSync(temporary, to);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(to)) throw error;
  }
}

/** A bare machine has neither NSS nor fonts: the package brings libraries and one Latin font of its own. */
function environment(folder: string): Record<string, string> {
  const libraries = [join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return { LD_LIBRARY_PATH: libraries, ...fonts };
}

function fontConfiguration(fonts: string): string {
  const cache = join(dirname(fonts), 'font-cache');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>
`;
}
