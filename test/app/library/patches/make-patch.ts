import { crc32 } from '../../../../src/base/hash.ts';

const letters = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const big = (value: number, count: number) =>
  Array.from({ length: count }, (_, i) => Math.floor(value / 256 ** (count - 1 - i)) & 0xff);
const little = (value: number) => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

/** A number as BPS and UPS write it. */
export function variable(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128) - 1) {
    if (rest < 128) return [...bytes, rest | 0x80];
    bytes.push(rest & 0x7f);
  }
}

function withChecksums(body: number[], source: Uint8Array, target: Uint8Array): Uint8Array {
  const content = [...body, ...little(crc32(source)), ...little(crc32(target))];
  return Uint8Array.from([...content, ...little(crc32(Uint8Array.from(content)))]);
}

/** An IPS patch: runs of one byte as repeats, all else as it is, and the length when `target` is the shorter. */
export function makeIps(source: Uint8Array, target: Uint8Array): Uint8Array {
  const bytes = letters('PATCH');
  let at = 0;
  while (at < target.length) {
    if (at < source.length && source[at] === target[at]) {
      at++;
      continue;
    }
    // An offset that reads "EOF" would end the patch: begin one byte before.
    if (at === 0x454f46) at--;
    let run = 1;
    while (run < 0xffff && target[at + run] === target[at]) run++;
    if (run > 8) {
      bytes.push(...big(at, 3), 0, 0, ...big(run, 2), target[at]);
      at += run;
      continue;
    }
    let end = at;
    while (end < target.length && end - at < 300 && (end >= source.length || source[end] !== target[end])) end++;
    end = Math.max(end, at + 1);
    bytes.push(...big(at, 3), ...big(end - at, 2), ...target.subarray(at, end));
    at = end;
  }
  bytes.push(...letters('EOF'));
  if (target.length < source.length) bytes.push(...big(target.length, 3));
  return Uint8Array.from(bytes);
}

/** A UPS patch. */
export function makeUps(source: Uint8Array, target: Uint8Array): Uint8Array {
  const bytes = [...letters('UPS1'), ...variable(source.length), ...variable(target.length)];
  const longest = Math.max(source.length, target.length);
  let last = 0;
  for (let at = 0; at < longest; at++) {
    if ((source[at] ?? 0) === (target[at] ?? 0)) continue;
    bytes.push(...variable(at - last));
    while (at < longest && (source[at] ?? 0) !== (target[at] ?? 0)) {
      bytes.push((source[at] ?? 0) ^ (target[at] ?? 0));
      at++;
    }
    bytes.push(0);
    last = at + 1;
  }
  return withChecksums(bytes, source, target);
}

/** The longest stretch of `from` (before `limit`) that reads as `target` does from `at` on. */
function longestMatch(from: Uint8Array, limit: number, target: Uint8Array, at: number) {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < limit; start++) {
    let length = 0;
    while (
      at + length < target.length &&
      start + length < from.length &&
      from[start + length] === target[at + length]
    ) {
      length++;
    }
    if (length > best.length) best = { start, length };
  }
  return best;
}

/** A BPS patch with actions of all four kinds, whichever goes furthest. */
export function makeBps(source: Uint8Array, target: Uint8Array, metadata = ''): Uint8Array {
  const bytes = [...letters('BPS1'), ...variable(source.length), ...variable(target.length)];
  bytes.push(...variable(metadata.length), ...letters(metadata));
  const action = (kind: number, length: number) => bytes.push(...variable((length - 1) * 4 + kind));
  const signed = (value: number) => bytes.push(...variable(Math.abs(value) * 2 + (value < 0 ? 1 : 0)));
  let plain: number[] = [];
  const flush = () => {
    if (plain.length > 0) {
      action(1, plain.length);
      bytes.push(...plain);
    }
    plain = [];
  };
  let sourceAt = 0;
  let targetAt = 0;
  for (let at = 0; at < target.length; ) {
    let same = 0;
    while (at + same < target.length && at + same < source.length && source[at + same] === target[at + same]) same++;
    const fromSource = longestMatch(source, source.length, target, at);
    const fromTarget = longestMatch(target, at, target, at);
    const longest = Math.max(same, fromSource.length, fromTarget.length);
    if (longest < 2) {
      plain.push(target[at++]);
      continue;
    }
    flush();
    if (longest === same) action(0, longest);
    else if (longest === fromSource.length) {
      action(2, longest);
      signed(fromSource.start - sourceAt);
      sourceAt = fromSource.start + longest;
    } else {
      action(3, longest);
      signed(fromTarget.start - targetAt);
      targetAt = fromTarget.start + longest;
    }
    at += longest;
  }
  flush();
  return withChecksums(bytes, source, target);
}
