// A property of fast-check as a test: as many runs as said, always the same, or FUZZ_SECONDS of any for a file.
import {test} from 'node:test';
import fc from 'fast-check';

const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const perFile = 5; // properties, about

/// `runs` without FUZZ_SECONDS.
export function fuzz(name, property, runs) {
  const bound = seconds
    ? {numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: (1000 * seconds) / perFile}
    : {numRuns: runs, seed: 1};
  test(name, () => fc.assert(property, bound));
}
