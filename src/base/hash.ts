/** What a byte does to the checksum once 0, 1, 2 and 3 other bytes have followed it: 256 entries each. */
const CRC_TABLE = new Uint32Array(4 << 8);
for (let n = 0; n < CRC_TABLE.length; n++) {
  let c = n < 256 ? n : CRC_TABLE[n - 256];
  if (n < 256) for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  else c = CRC_TABLE[c & 0xff] ^ (c >>> 8);
  CRC_TABLE[n] = c;
}

/** CRC-32 (as in zip and PNG) of `bytes`, 0 to 2^32 - 1. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  let i = 0;
  for (; i + 4 <= bytes.length; i += 4) {
    crc ^= bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24);
    crc =
      CRC_TABLE[0x300 | (crc & 0xff)] ^
      CRC_TABLE[0x200 | ((crc >>> 8) & 0xff)] ^
      CRC_TABLE[0x100 | ((crc >>> 16) & 0xff)] ^
      CRC_TABLE[crc >>> 24];
  }
  for (; i < bytes.length; i++) crc = CRC_TABLE[(crc ^ bytes[i]) & 0xff] ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** SHA-1 (RFC 3174) of `bytes`, as 40 lower-case hex digits. */
export function sha1(bytes: Uint8Array): string {
  const blocks = (bytes.length + 8 + 64) >> 6;
  const tail = new Uint8Array(128);
  const whole = bytes.length >> 6;
  tail.set(bytes.subarray(whole << 6));
  tail[bytes.length & 63] = 0x80;
  const end = new DataView(tail.buffer, ((blocks - whole) << 6) - 8);
  end.setUint32(0, Math.floor(bytes.length / 0x20000000));
  end.setUint32(4, (bytes.length << 3) >>> 0);
  const h = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]);
  const w = new Int32Array(80);
  for (let block = 0; block < blocks; block++) {
    if (block < whole) sha1Block(h, w, bytes, block << 6);
    else sha1Block(h, w, tail, (block - whole) << 6);
  }
  return Array.from(h, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function sha1Block(h: Int32Array, w: Int32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const p = at + t * 4;
    w[t] = (bytes[p] << 24) | (bytes[p + 1] << 16) | (bytes[p + 2] << 8) | bytes[p + 3];
  }
  for (let t = 16; t < 80; t++) {
    const x = w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16];
    w[t] = (x << 1) | (x >>> 31);
  }
  let a = h[0];
  let b = h[1];
  let c = h[2];
  let d = h[3];
  let e = h[4];
  for (let t = 0; t < 80; t++) {
    const f = t < 20 ? (b & c) | (~b & d) : t >= 40 && t < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
    const k = t < 20 ? 0x5a827999 : t < 40 ? 0x6ed9eba1 : t < 60 ? 0x8f1bbcdc : 0xca62c1d6;
    const next = (((a << 5) | (a >>> 27)) + f + e + k + w[t]) | 0;
    e = d;
    d = c;
    c = (b << 30) | (b >>> 2);
    b = a;
    a = next;
  }
  h[0] += a;
  h[1] += b;
  h[2] += c;
  h[3] += d;
  h[4] += e;
}
