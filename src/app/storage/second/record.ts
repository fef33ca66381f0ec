import { crc32 } from '../../../base/hash.ts';

/** First bytes of a record. */
const MAGIC = 0x43525432;
/** Bytes of the head, which alone tells when a record was written: magic, length of the rest, time, checksums of both. */
export const HEAD = 28;
/** In the place of bytes in the words of a value: where they are among the bytes that follow, and how many. */
const BYTES = '$bytes';

/** What is kept under a key, and when it was written, ms since 1970: the newest is the one that counts. */
export interface Written {
  readonly value: unknown;
  readonly time: number;
}

function headOf(body: Uint8Array, time: number): Uint8Array {
  const head = new DataView(new ArrayBuffer(HEAD));
  head.setUint32(0, MAGIC);
  head.setUint32(4, body.length);
  head.setFloat64(8, time);
  head.setUint32(16, crc32(body));
  head.setUint32(24, crc32(new Uint8Array(head.buffer, 0, 24)));
  return new Uint8Array(head.buffer);
}

/**
 * A value as bytes that tell by themselves whether they are whole: a head with checksums, the value as JSON, and the byte
 * arrays in it. Values are what JSON knows, with byte arrays anywhere in them.
 */
export function pack(value: unknown, time: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  const words = JSON.stringify(value, (_, part: unknown) => {
    if (!(part instanceof Uint8Array)) return part;
    parts.push(part);
    at += part.length;
    return { [BYTES]: [at - part.length, part.length] };
  });
  const json = new TextEncoder().encode(words);
  const body = new Uint8Array(4 + json.length + at);
  new DataView(body.buffer).setUint32(0, json.length);
  body.set(json, 4);
  at = 4 + json.length;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  const record = new Uint8Array(HEAD + body.length);
  record.set(headOf(body, time));
  record.set(body, HEAD);
  return record;
}

/** When the record that begins with these bytes was written, ms since 1970; null when that is no head of a record. */
export function timeOf(record: Uint8Array): number | null {
  if (record.length < HEAD) return null;
  const head = new DataView(record.buffer, record.byteOffset, HEAD);
  const isWhole = head.getUint32(0) === MAGIC && head.getUint32(24) === crc32(record.subarray(0, 24));
  return isWhole ? head.getFloat64(8) : null;
}

/** What is in a record; null when it is not whole. */
export function unpack(record: Uint8Array): Written | null {
  const time = timeOf(record);
  if (time === null) return null;
  const head = new DataView(record.buffer, record.byteOffset, HEAD);
  const body = record.subarray(HEAD);
  if (body.length !== head.getUint32(4) || crc32(body) !== head.getUint32(16)) return null;
  const length = new DataView(body.buffer, body.byteOffset).getUint32(0);
  const bytes = body.subarray(4 + length);
  const value = JSON.parse(new TextDecoder().decode(body.subarray(4, 4 + length)), (_, part) => {
    const [from, count] = (part?.[BYTES] as [number, number] | undefined) ?? [];
    return from === undefined || count === undefined ? part : bytes.slice(from, from + count);
  });
  return { value, time };
}
