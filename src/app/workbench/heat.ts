import type { AccessAges } from '../../console/debug.ts';

/** How hot a byte is, by what was done with it last: a letter and 1 (fading) to 4 (now); empty for cold. */
type Heat = '' | `${'write' | 'read' | 'execute'}-${1 | 2 | 3 | 4}`;

/** Frames after which something fades, from the hottest on. */
const FADES = [3, 16, 48, 120];

function degreeOf(age: number): 0 | 1 | 2 | 3 | 4 {
  if (age < 0) return 0;
  const step = FADES.findIndex((frames) => age < frames);
  return step < 0 ? 0 : ((4 - step) as 1 | 2 | 3 | 4);
}

/** The heat of byte `i`: of what was done last; of writes, then reads, where that was in the same frame. */
export function heatOf({ written, read, executed }: AccessAges, i: number): Heat {
  let did: 'write' | 'read' | 'execute' = 'write';
  let age = written[i];
  if (read[i] >= 0 && (age < 0 || read[i] < age)) [did, age] = ['read', read[i]];
  if (executed[i] >= 0 && (age < 0 || executed[i] < age)) [did, age] = ['execute', executed[i]];
  const degree = degreeOf(age);
  return degree === 0 ? '' : `${did}-${degree}`;
}
