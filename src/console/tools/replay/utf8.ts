/** `text` in UTF-8. Halves of letters become U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return Uint8Array.from(bytes);
}

function tail(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The text in UTF-8 `bytes`; what is none becomes U+FFFD. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at];
    const more = first < 0x80 ? 0 : first >> 5 === 6 ? 1 : first >> 4 === 14 ? 2 : first >> 3 === 30 ? 3 : -1;
    let code = more < 0 ? 0xfffd : first & (0x7f >> (more === 0 ? 0 : more + 1));
    let taken = 1;
    for (; taken <= more && bytes[at + taken] >> 6 === 2; taken++) code = (code << 6) | (bytes[at + taken] & 0x3f);
    const least = [0, 0x80, 0x800, 0x10000][more] ?? 0;
    const isWhole = taken === more + 1 && code >= least && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    text += String.fromCodePoint(more >= 0 && isWhole ? code : 0xfffd);
    at += taken;
  }
  return text;
}
