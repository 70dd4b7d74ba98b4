import * as fc from 'fast-check';

/**
 * Every run tries the same cases, so that a failure is the change's and not the day's. `DRUCKSACHE_SEED=7 npm test`
 * tries others.
 */
fc.configureGlobal({ seed: Number(process.env.DRUCKSACHE_SEED ?? 2026) });
