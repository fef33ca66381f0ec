/** How far each step turns, by round. */
const TURNS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
/** The sines of whole numbers, as RFC 1321 has them. */
const SINES = Int32Array.from({ length: 64 }, (_, i) => Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32));

/** MD5 (RFC 1321) of `bytes`, 16 bytes: by which others name games. */
export function md5(bytes: Uint8Array): Uint8Array {
  const size = ((bytes.length + 8) >> 6) * 64 + 64;
  const padded = new Uint8Array(size);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(size - 8, (bytes.length << 3) >>> 0, true);
  view.setUint32(size - 4, Math.floor(bytes.length / 0x20000000), true);
  const sum = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let at = 0; at < size; at += 64) addBlock(sum, view, at);
  const out = new DataView(new ArrayBuffer(16));
  for (let i = 0; i < 4; i++) out.setInt32(4 * i, sum[i], true);
  return new Uint8Array(out.buffer);
}

function addBlock(sum: Int32Array, view: DataView, at: number): void {
  let [a, b, c, d] = sum;
  for (let i = 0; i < 64; i++) {
    const round = i >> 4;
    const [mixed, word] = [
      [(b & c) | (~b & d), i],
      [(d & b) | (~d & c), 5 * i + 1],
      [b ^ c ^ d, 3 * i + 5],
      [c ^ (b | ~d), 7 * i],
    ][round];
    const turn = TURNS[4 * round + (i & 3)];
    const added = (a + mixed + SINES[i] + view.getInt32(at + 4 * (word & 15), true)) | 0;
    [a, d, c, b] = [d, c, b, (b + ((added << turn) | (added >>> (32 - turn)))) | 0];
  }
  for (const [i, part] of [a, b, c, d].entries()) sum[i] += part;
}
