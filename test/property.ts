import fc from 'fast-check';

/** For a search by hand: `TEST_SEED=7 TEST_RUNS=100 npx vitest run --project unit test/ppu/quick/gears.test.ts`. */
const SEED = Number(process.env.TEST_SEED ?? 20260);
const RUNS = process.env.TEST_RUNS;
/** All runs are over by then, and what fails has been made as small as can be in that time; in ms. */
const LIMIT = 120_000;

/** `property` holds for `runs` random inputs, which are the same each time. */
export function holds<T>(property: fc.IProperty<T>, runs = 100): void {
  fc.assert(property, {
    seed: SEED,
    numRuns: Number(RUNS ?? runs),
    interruptAfterTimeLimit: LIMIT,
    markInterruptAsFailure: true,
  });
}

/** The same of a property that takes its time: of a database, for example. */
export async function holdsLater<T>(property: fc.IAsyncProperty<T>, runs = 100): Promise<void> {
  await fc.assert(property, {
    seed: SEED,
    numRuns: Number(RUNS ?? runs),
    interruptAfterTimeLimit: LIMIT,
    markInterruptAsFailure: true,
  });
}
