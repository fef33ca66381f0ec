/** Words of equal content before each stretch, and the words of the stretch, share one word. */
const SKIP_SHIFT = 16;
const MOST = 0xffff;

/** The most words that the difference of `words` words can take. */
export function longestDifference(words: number): number {
  // A stretch of one word and two that are equal take two; each stretch that is too long takes one more.
  return words + Math.ceil(words / 2) + 2;
}

/**
 * Write into `to` what differs between `before` and `now`, as XOR of 32-bit words in stretches; returns how many words that
 * takes. With `follows`, `before` is made equal to `now`.
 */
export function packDifference(now: Uint32Array, before: Uint32Array, to: Uint32Array, follows: boolean): number {
  const { length } = now;
  let end = 0;
  let from = 0;
  let i = 0;
  while (i < length) {
    if (now[i] === before[i]) {
      i++;
      continue;
    }
    let skip = i - from;
    for (; skip > MOST; skip -= MOST) to[end++] = (MOST << SKIP_SHIFT) >>> 0;
    const head = end++;
    const start = end;
    // One equal word between two others is cheaper within the stretch than a new stretch.
    while (i < length && (now[i] !== before[i] || (i + 1 < length && now[i + 1] !== before[i + 1]))) {
      if (end - start === MOST) break;
      to[end++] = now[i] ^ before[i];
      if (follows) before[i] = now[i];
      i++;
    }
    to[head] = ((skip << SKIP_SHIFT) | (end - start)) >>> 0;
    from = i;
  }
  return end;
}

/** Apply to `state` the difference that lies in `from` from `at` to `end`: from either side it leads to the other. */
export function applyDifference(state: Uint32Array, from: Uint32Array, at: number, end: number): void {
  let word = 0;
  let i = at;
  while (i < end) {
    const head = from[i++];
    word += head >>> SKIP_SHIFT;
    for (let count = head & MOST; count > 0; count--) state[word++] ^= from[i++];
  }
}
