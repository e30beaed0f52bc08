// Options that are pairs, as often as needed: `--map fact=column`, `--set fact=value`.
import { both } from '../../engine/index.ts';
import { type Call, Misuse } from './command.ts';

/** The pairs of an option by what stands before the `=`, each named once. */
export function statedPairs(call: Call, option: 'map' | 'set'): ReadonlyMap<string, string> {
  const stated = new Map<string, string>();
  for (const pair of call.values(option)) {
    const [, name, value] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    if (name === undefined || value === undefined) throw new Misuse(notAPair(option, pair));
    if (stated.has(name))
      throw new Misuse(both(`--${option} 两次写了 ${name}`, `--${option} names ${name} twice`));
    stated.set(name, value);
  }
  return stated;
}

const notAPair = (option: 'map' | 'set', pair: string) =>
  option === 'map'
    ? both(`--map 应写成 事实=列名,收到“${pair}”`, `--map must be fact=column, found "${pair}"`)
    : both(`--set 应写成 事实=值,收到“${pair}”`, `--set must be fact=value, found "${pair}"`);
