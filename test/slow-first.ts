import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take longest, the longest first (seconds on two cores). A clean clone remembers no run before, and one of
 * these begun last keeps a core to itself while the other has nothing left to do.
 */
export const SLOW = [
  'test/roms/pictures.test.ts', // 92
  'test/console/kit/kit.test.ts', // 81
  'test/mappers/vectors.test.ts', // 64
  'test/roms/accuracycoin-starts.test.ts', // 60
  'test/ppu/quick/gears.test.ts', // 56
  'test/roms/golden-reference.test.ts', // 39
  'test/roms/gears.test.ts', // 39
  'test/console/heap.test.ts', // 38
  'test/roms/golden-saves.test.ts', // 28
  'test/console/state.test.ts', // 19
  'test/roms/shell.test.ts', // 18
  'test/game/self-test.test.ts', // 16
  'test/roms/golden.test.ts', // 16
  'test/console/tools/history.test.ts', // 16
  'test/roms/tunes.test.ts', // 13
  'test/console/golden-states.test.ts', // 12
];

/** Slow ones first, and then those that share a process, which ends where another kind of file comes between. */
function rank({ moduleId, project }: TestSpecification): number {
  const place = SLOW.findIndex((name) => moduleId.endsWith(name));
  if (place >= 0) return place;
  return project.config.isolate ? SLOW.length + 1 : SLOW.length;
}

/** Test files in Vitest's own order, but for the slow ones, which go first, and what shares a process. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
