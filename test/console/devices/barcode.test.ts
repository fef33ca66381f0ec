import { describe, expect, test } from 'vitest';
import { barsOf, parseBarcode } from '../../../src/console/devices/barcode.ts';
import { BarcodeBattler } from '../../../src/console/devices/barcode-battler.ts';
import { refusal } from '../../refusal.ts';

describe('barcodes', () => {
  test('check digits', () => {
    expect(parseBarcode('4 902425 456782').length).toBe(13);
    expect(parseBarcode('0 36000 29145 2')).toEqual(parseBarcode('0036000291452'));
    expect(parseBarcode('96385074').length).toBe(8);
    expect(refusal(() => parseBarcode('4902425456783'))).toEqual(['barcode-wrong-digit', { needed: 2 }]);
    expect(refusal(() => parseBarcode('12345'))).toEqual(['barcode-wrong-length', { found: 5 }]);
    expect(refusal(() => parseBarcode('ABC'))).toEqual(['barcode-not-digits', {}]);
  });

  test('bars: 95 modules for an EAN-13, 67 for an EAN-8, guards in place', () => {
    const long = barsOf(parseBarcode('5901234123457'));
    expect([...long].join('')).toBe(
      `101${'0001011'}${'0100111'}${'0110011'}${'0010011'}${'0111101'}${'0011101'}01010${'1100110'}${'1101100'}${'1000010'}${'1011100'}${'1001110'}${'1000100'}101`,
    );
    expect(barsOf(parseBarcode('96385074')).length).toBe(67);
  });

  test('Barcode Battler: 20 characters at 1,200 baud, low for a 1', () => {
    const reader = new BarcodeBattler(1789773);
    const digits = parseBarcode('4902425456782');
    reader.scan(digits, 1000);
    const level = (bit: number) => (reader.read(1, 1000 + Math.floor((bit + 0.5) * (1789773 / 1200))) >> 2) & 1;
    let text = '';
    for (let i = 0; i < 20; i++) {
      expect(level(i * 10)).toBe(1);
      let character = 0;
      for (let bit = 0; bit < 8; bit++) character |= (1 - level(i * 10 + 1 + bit)) << bit;
      text += String.fromCharCode(character);
    }
    expect(text).toBe(`${digits.join('')}EPOCH\r\n`);
    expect(level(200)).toBe(0);
  });
});
