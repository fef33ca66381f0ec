const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes in base64 `text`; null for what is none. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = DIGITS.indexOf(digits[i]);
    if (digit < 0) return null;
    bits = ((bits << 6) | digit) & 0xfffff;
    const at = Math.floor(((i + 1) * 6) / 8) - 1;
    const rest = ((i + 1) * 6) % 8;
    if (i % 4 !== 0) bytes[at] = (bits >> rest) & 0xff;
  }
  return bytes;
}

/** `bytes` in base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const word = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      text += at + digit > bytes.length ? '=' : DIGITS[(word >> (18 - 6 * digit)) & 0x3f];
    }
  }
  return text;
}
