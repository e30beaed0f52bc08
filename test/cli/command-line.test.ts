// The command line itself: help, misuse with a suggestion, languages, and the real process with its pipes.
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { commands } from '../../server/cli/commands.ts';
import { languageOf } from '../../server/cli/terminal.ts';
import { textTable, textWidth } from '../../server/cli/text-table.ts';
import { shellIn } from './shell.ts';

describe('help', () => {
  it.each(commands.map(({ name }) => name))('says in both languages what %s takes', async (name) => {
    const shell = shellIn();
    const [help, option, zh] = await Promise.all([
      shell.run('help', name),
      shell.run(name, '--help'),
      shell.run(name, '--help', '--lang', 'zh'),
    ]);
    expect(help).toEqual(option);
    expect(help).toMatchObject({ code: 0, err: '' });
    expect(help.out).toContain(`Usage: quarterdeck ${name}`);
    expect(zh.out).toContain(`用法: quarterdeck ${name}`);
    expect(`${help.out}${zh.out}`).not.toMatch(/undefined|\[object/);
  });

  it('lists every command', async () => {
    const { out } = await shellIn().run('--help');
    for (const { name } of commands) expect(out).toContain(`\n  ${name} `);
  });
});

describe('misuse', () => {
  it.each([
    [['evalute'], /no command evalute; did you mean evaluate\?/],
    [['check', '--jsn'], /no option --jsn; did you mean --json\?/],
    [['check', 'a', 'b'], /no place for "b"/],
    [['diff', 'a'], /E2 is missing/],
    [['simulate', '--base', '--candidate', 'x'], /--base needs a value: --base E/],
    [['simulate', '--base', 'a', '--base', 'b'], /--base is given twice/],
    [['check', '--json=yes'], /--json takes no value/],
    [['check', '--lang', 'fr'], /--lang must be zh or en/],
    [['serve', '--port', 'http'], /--port must be 0 to 65535/],
    [['new', 'x', '--from', '2026-Q4'], /--effective-from is missing/],
    [['-x'], /no option -x/],
  ])('of %j is told with what may have been meant, and exits 2', async (args, message) => {
    const { code, out, err } = await shellIn().run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
    expect(err).toMatch(/see quarterdeck help/);
  });

  it('without any command shows help', async () => {
    const { code, err } = await shellIn({ language: 'zh' }).run();
    expect([code, err.includes('用法')]).toEqual([2, true]);
  });
});

describe('languages', () => {
  it.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LC_ALL: 'zh_TW', LANG: 'en_US' }, 'zh'],
    [{ LC_ALL: '', LANG: 'zh_CN' }, 'zh'],
    [{}, 'en'],
  ] as const)('of %j is %s', (environment, language) => expect(languageOf(environment)).toBe(language));

  it('line up in columns, Chinese characters two wide', () => {
    expect(textWidth('毛利 x')).toBe(6);
    expect(
      textTable(
        [
          ['毛利', '1'],
          ['x', '20'],
        ],
        [1],
      ),
    ).toBe('毛利   1\nx     20\n');
  });
});

describe('the process', () => {
  const bin = fileURLToPath(new URL('../../bin/quarterdeck.mjs', import.meta.url));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const run = promisify(execFile);

  it('prints what it has to and exits with its code', async () => {
    const { stdout } = await run(process.execPath, [bin, 'check', 'test/fixtures/edition-small', '--json'], {
      cwd: root,
    });
    expect(JSON.parse(stdout)).toEqual([]);
    await expect(run(process.execPath, [bin, 'chek'], { cwd: root })).rejects.toMatchObject({ code: 2 });
  }, 60_000);

  it('is quiet when whoever reads stops early', async () => {
    const child = spawn(process.execPath, [bin, 'help', 'simulate'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    const code = await new Promise((done) => child.on('close', done));
    expect([code, err]).toEqual([0, '']);
  }, 60_000);
});
