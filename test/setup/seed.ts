// The seed of every property. A run must be repeatable, so it is always the same one; `npm run explore` takes fresh ones.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number.parseInt(process.env.QUARTERDECK_SEED ?? '20261001', 10) });
