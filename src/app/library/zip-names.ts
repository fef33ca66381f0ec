/** How names are written in archives that do not say: Japanese, Chinese and Russian Windows, and DOS elsewhere. */
type Encoding = 'shift_jis' | 'gbk' | 'ibm866' | 'ibm437';

/** Bytes 128 to 255 of code page 437, which browsers do not know (APPNOTE.TXT D.1). */
const HIGH_LETTERS =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\xa0';

/** The first is taken where several fit as well. */
const ENCODINGS: readonly Encoding[] = ['shift_jis', 'gbk', 'ibm866', 'ibm437'];

const KANA = /[\u3041-\u30ff]/;
const HALF_KANA = /[\uff61-\uff9f]/;
/** What stands between words of Japanese and Chinese, and Latin letters as wide as theirs. */
const WIDE = /[\u3000-\u303f\uff01-\uff5e]/;
const HAN = /\p{Script=Han}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

function isAscii(letter: string | undefined): boolean {
  return letter !== undefined && letter < '\x80';
}

/** Text in `encoding`; null where the bytes are none. */
function decode(bytes: Uint8Array, encoding: Encoding | 'utf-8'): string | null {
  if (encoding === 'ibm437') {
    return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : HIGH_LETTERS[byte - 0x80])).join('');
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether a sign between `before` and `after` is part of a word of Latin letters. */
function isAmongLatin(before: string | undefined, after: string | undefined): boolean {
  return [before, after].some((letter) => letter !== undefined && /[A-Za-z]/.test(letter));
}

/** How well a sign that is not ASCII goes with its neighbours, a byte of it: 1 where it is as names are, below 0 where it is not. */
function likenessOf(sign: string, before: string | undefined, after: string | undefined, encoding: Encoding): number {
  switch (encoding) {
    case 'shift_jis':
      if (KANA.test(sign)) return 1.5;
      if (HALF_KANA.test(sign)) return -1;
      return (HAN.test(sign) || WIDE.test(sign)) && !isAmongLatin(before, after) ? 1 : -1;
    case 'gbk':
      // Names are written with the common signs alone, of GB 2312; `commonPart` tells how many are.
      return (HAN.test(sign) || WIDE.test(sign)) && !isAmongLatin(before, after) ? 1 : -1;
    case 'ibm866':
      if (!CYRILLIC.test(sign) || isAmongLatin(before, after)) return -1;
      return [before, after].some((letter) => letter && CYRILLIC.test(letter)) ? 1 : -1;
    case 'ibm437':
      return LATIN.test(sign) && isAmongLatin(before, after) ? 1 : -1;
  }
}

/** The part of the bytes above 127 that are pairs of GB 2312, 0 to 1: both above $A0. */
function commonPart(bytes: Uint8Array): number {
  let high = 0;
  let paired = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] < 0x80) continue;
    high++;
    if (bytes[i] <= 0xa0 || bytes[i + 1] <= 0xa0) continue;
    high++;
    paired += 2;
    i++;
  }
  return high === 0 ? 0 : paired / high;
}

/** How well `bytes` read as a name in `encoding`: the mean of its signs that are not ASCII. */
function likeness(bytes: Uint8Array, encoding: Encoding): number {
  const signs = [...(decode(bytes, encoding) ?? '')];
  const high = signs.flatMap((sign, i) =>
    isAscii(sign) ? [] : [likenessOf(sign, signs[i - 1], signs[i + 1], encoding)],
  );
  if (high.length === 0) return Number.NEGATIVE_INFINITY;
  const mean = high.reduce((sum, one) => sum + one, 0) / high.length;
  return encoding === 'gbk' ? mean - 2 * (1 - commonPart(bytes)) : mean;
}

/**
 * The names of files in an archive, as text. Each is UTF-8 if it can be: macOS writes that without saying so. What cannot be is
 * in the one encoding in which all such names of the archive read best.
 */
export function namesIn(names: readonly Uint8Array[]): string[] {
  const plain = names.map((bytes) => decode(bytes, 'utf-8'));
  const others = names.filter((_, i) => plain[i] === null);
  const sums = ENCODINGS.map((encoding) => others.reduce((sum, bytes) => sum + likeness(bytes, encoding), 0));
  const best = ENCODINGS[sums.indexOf(Math.max(...sums))] ?? 'ibm437';
  return plain.map((name, i) => name ?? decode(names[i], best) ?? decode(names[i], 'ibm437') ?? '');
}
