const NAMES = ['C', 'C#', 'D', 'D#', 'E', 'F', 'F#', 'G', 'G#', 'A', 'A#', 'B'];
const A4 = 440;
/** A4, counted in half tones from C-1. */
const A4_NUMBER = 69;

/** The note nearest to a tone, with how many cents the tone is above it, such as `A4 +3`; empty where there is none. */
export function noteOf(hz: number): string {
  if (!(hz > 8 && hz < 20000)) return '';
  const exact = A4_NUMBER + 12 * Math.log2(hz / A4);
  const number = Math.round(exact);
  const cents = Math.round((exact - number) * 100);
  const note = `${NAMES[number % 12]}${Math.floor(number / 12) - 1}`;
  return cents === 0 ? note : `${note} ${cents > 0 ? '+' : '−'}${Math.abs(cents)}`;
}

/** Points of a scope's line, 0 (low) to 1 (high), from a ring of levels: it begins with a rise, so that a tone stands still. */
export function scopePoints(ring: Float32Array, made: number, points: number, perPoint: number): Float32Array {
  const mask = ring.length - 1;
  const shown = points * perPoint;
  const first = made - ring.length;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let at = made - shown; at < made; at++) {
    least = Math.min(least, ring[at & mask]);
    most = Math.max(most, ring[at & mask]);
  }
  const middle = (least + most) / 2;
  let start = made - shown;
  for (let at = start; at > first + 1; at--) {
    if (ring[(at - 1) & mask] <= middle && ring[at & mask] > middle) {
      start = at;
      break;
    }
  }
  // What is quiet is not made loud: a chip's units are many times as large.
  const height = Math.max(most, 1);
  return Float32Array.from({ length: points }, (_, i) => ring[(start + i * perPoint) & mask] / height);
}
