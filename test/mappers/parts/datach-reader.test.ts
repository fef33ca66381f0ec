import { expect, test } from 'vitest';
import { barsOf, parseBarcode } from '../../../src/console/devices/barcode.ts';
import { DatachReader } from '../../../src/mappers/parts/datach-reader.ts';

test('the Datach shows the code module by module, white around it and nothing without a card', () => {
  const reader = new DatachReader();
  expect(reader.line).toBe(0);
  const bars = barsOf(parseBarcode('96385074'));
  reader.scan(bars);
  const seen: number[] = [];
  reader.count(500);
  for (let i = 0; i < bars.length + 66; i++) {
    seen.push(1 - reader.line);
    reader.count(1000);
  }
  expect(seen).toEqual([...Array(33).fill(0), ...bars, ...Array(33).fill(0)]);
  expect(reader.line).toBe(0);
});
