// The second set of data: orders behind the team's rows, from a file beside the team's or from the demo, asked for by person and quarter.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTeamFile } from '../../server/data/team-file.ts';
import { demoTeam } from '../../server/team.ts';
import { temporaryFolder } from './policies.ts';
import { startServer } from './running.ts';

const write = (folder: string, files: Readonly<Record<string, string>>): string => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const team = 'person,quarter\n甲,2026-Q3\n乙,2026-Q3\n';
const orders = 'order,person,quarter,amount\nA-1,甲,2026-Q3,100.50\nA-2,甲,2026-Q2,7\nB-1,乙,2026-Q3,9\n';

describe('orders', () => {
  it('are read from a file beside the team, and given by person and quarter', async () => {
    const read = await readTeamFile(write(temporaryFolder(), { 'team.csv': team, 'orders.csv': orders }));
    const { ask } = await startServer({ team: read });
    expect((await ask('GET', '/v1/team')).json).toMatchObject({
      orders: { columns: ['order', 'person', 'quarter', 'amount'], count: 3 },
    });
    const rowsOf = async (query: string) =>
      ((await ask('GET', `/v1/team/orders${query}`)).json as { rows: string[][] }).rows.map(
        ([order]) => order,
      );
    expect(await rowsOf('?person=%E7%94%B2&quarter=2026-Q3')).toEqual(['A-1']);
    expect(await rowsOf('?person=%E7%94%B2')).toEqual(['A-1', 'A-2']);
    expect(await rowsOf('?quarter=2026-Q3')).toEqual(['A-1', 'B-1']);
    expect(await rowsOf('')).toHaveLength(3);
    expect(await rowsOf('?person=nobody')).toEqual([]);
    expect((await ask('GET', '/v1/team/orders?customer=x')).status).toBe(400);
  });

  it('are none where no file stands, and that is no mistake', async () => {
    const { ask } = await startServer({
      team: await readTeamFile(write(temporaryFolder(), { 'team.csv': team })),
    });
    expect((await ask('GET', '/v1/team')).json).toMatchObject({ orders: null });
    expect((await ask('GET', '/v1/team/orders?person=x')).json).toEqual({ columns: [], rows: [] });
  });

  it('must say whose they are', async () => {
    const folder = write(temporaryFolder(), { 'team.csv': team, 'orders.csv': 'order,person\nA-1,甲\n' });
    await expect(readTeamFile(folder)).rejects.toMatchObject({ code: 'DATA_COLUMN' });
  });

  it('come with the demo team', async () => {
    const { ask } = await startServer({ team: demoTeam() });
    const { json } = await ask('GET', '/v1/team/orders?person=%E4%BA%91%E6%A1%A8&quarter=2026-Q3');
    expect(json).toMatchObject({ columns: expect.arrayContaining(['order', 'customer', 'returned']) });
    expect((json as { rows: unknown[] }).rows).toHaveLength(36);
  });
});
