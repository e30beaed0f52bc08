// The version under which answers are given: that of the package.
import manifest from '../package.json' with { type: 'json' };

export const engineVersion: string = manifest.version;
