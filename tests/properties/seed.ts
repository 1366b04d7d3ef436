import fc from 'fast-check';

/**
 * Every run tries the same cases, so that a red test is the change's fault and not the dice's. To look further:
 * `FUZZ_SEED=$RANDOM npm test -- unit`; what that finds becomes a test of its own.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 2025) });
