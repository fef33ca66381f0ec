import { zlibSync } from 'fflate';

/** As RetroArch packs it (libretro-common, rzip_stream.c): header, then chunks of zlib. */
export function rzip(bytes: Uint8Array, chunk = 0x1000, announced = bytes.length): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    const packed = zlibSync(bytes.subarray(at, at + chunk));
    const size = new Uint8Array(4);
    new DataView(size.buffer).setUint32(0, packed.length, true);
    parts.push(size, packed);
  }
  const head = new Uint8Array(20);
  head.set([...'#RZIPv\x01#'].map((letter) => letter.charCodeAt(0)));
  const view = new DataView(head.buffer);
  view.setUint32(8, chunk, true);
  view.setUint32(12, announced, true);
  const all = new Uint8Array(20 + parts.reduce((sum, { length }) => sum + length, 0));
  all.set(head);
  let at = 20;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
