/** Chunks of a UNIF image by name; a text is written as it is. */
export type Chunks = Readonly<Record<string, string | readonly number[] | Uint8Array>>;

/** A UNIF image for a test, with its chunks in the order given. */
export function buildUnif(chunks: Chunks): Uint8Array {
  const text = (letters: string) => Array.from(letters, (letter) => letter.charCodeAt(0));
  const bytes = [...text('UNIF'), 7, ...new Array(27).fill(0)];
  for (const [name, content] of Object.entries(chunks)) {
    const data = typeof content === 'string' ? text(content) : content;
    bytes.push(...text(name), data.length & 0xff, (data.length >> 8) & 0xff, data.length >> 16, 0);
    for (const byte of data) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}
