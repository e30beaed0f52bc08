// Run by a test as a process of its own: serves a folder, prints the address, and runs until it is killed.
import { join } from 'node:path';
import { serve } from '../../server/serve.ts';

const [, , folder = ''] = process.argv;
const { address } = await serve({ port: 0, policies: join(folder, 'policies'), data: join(folder, 'data') });
process.stdout.write(`${address}\n`);
