/** A record's offset cannot read as the word that ends the list, nor its length be more than 16 bits. */
const END = 0x454f46;
const LONGEST = 0xffff;
/** So many bytes that are alike cost no more than another record. */
const BETWEEN = 5;

/** The IPS patch that makes `target` of `source`, which has as many bytes, at most 16 MB. */
export function packIps(source: Uint8Array, target: Uint8Array): Uint8Array {
  const records: Uint8Array[] = [letters('PATCH')];
  const differs = (at: number) => at < target.length && source[at] !== target[at];
  for (let at = 0; at < target.length; ) {
    if (!differs(at)) {
      at++;
      continue;
    }
    const start = at === END ? at - 1 : at;
    let end = at + 1;
    for (let next = end; next < target.length && next - start < LONGEST && next - end <= BETWEEN; next++) {
      if (differs(next)) end = next + 1;
    }
    const length = end - start;
    records.push(Uint8Array.of(start >> 16, start >> 8, start, length >> 8, length), target.subarray(start, end));
    at = end;
  }
  records.push(letters('EOF'));
  const patch = new Uint8Array(records.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const record of records) {
    patch.set(record, filled);
    filled += record.length;
  }
  return patch;
}

function letters(word: string): Uint8Array {
  return Uint8Array.from(word, (letter) => letter.charCodeAt(0));
}
