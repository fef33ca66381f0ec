import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { directoryOf, fileIn } from '../../../src/app/library/zip-format.ts';
import { namesIn } from '../../../src/app/library/zip-names.ts';
import { holds } from '../../property.ts';
import { withTestData } from '../../test-data.ts';

const bytesOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
const ENDING = Buffer.from('.nes').toString('hex');

test.each([
  ['スーパーゲーム', 'Shift-JIS', '8358815b8370815b8351815b8380'],
  ['ドラゴンクエスト', 'Shift-JIS', '8368838983538393834e834783588367'],
  ['三國志', 'Shift-JIS', '8e4f9aa08e75'],
  ['桃太郎伝説', 'Shift-JIS', '938d91be9859936090e0'],
  ['ロックマン2 Dr.ワイリーの謎', 'Shift-JIS', '838d8362834e837d8393322044722e838f8343838a815b82cc93e4'],
  ['超级玛丽', 'GBK', 'b3acbcb6c2eac0f6'],
  ['魂斗罗', 'GBK', 'bbeab6b7c2de'],
  ['坦克大战 (1990)', 'GBK', 'ccb9bfcbb4f3d5bd20283139393029'],
  ['Танки', 'CP866', '92a0adaaa8'],
  ['Черепашки-ниндзя 2', 'CP866', '97a5e0a5afa0e8aaa82dada8ada4a7ef2032'],
  ['Größe', 'CP437', '477294e165'],
  ['Pokémon', 'CP437', '506f6b826d6f6e'],
  ['Señor Niño', 'CP437', '5365a46f72204e69a46f'],
  ['Ärger im Büro', 'CP437', '8e7267657220696d204281726f'],
  ['ポケモン', 'UTF-8', 'e3839de382b1e383a2e383b3'],
])('%s in %s', (name, _, hex) => {
  expect(namesIn([bytesOf(hex + ENDING)])).toEqual([`${name}.nes`]);
});

test('the names of an archive are in one encoding, so that short ones are read with the others; UTF-8 is told by itself', () => {
  const names = ['92a0adaaa8', '82', '97a5e0a5afa0e8aaa8', Buffer.from('Ω').toString('hex'), '5a'];
  expect(namesIn(names.map(bytesOf))).toEqual(['Танки', 'В', 'Черепашки', 'Ω', 'Z']);
});

test('whatever the bytes are, each name is read as something', () => {
  holds(
    fc.property(fc.array(fc.uint8Array({ maxLength: 24 }), { maxLength: 5 }), (names) => {
      const read = namesIn(names);
      expect(read.map((name) => name.length > 0)).toEqual(names.map((bytes) => bytes.length > 0));
    }),
    500,
  );
});

withTestData('zip archives that came out wrong', ['cases', 'sjis.zip'], (path) => {
  test.each([
    ['sjis.zip', 'スーパーゲーム.nes'],
    ['zip64full.zip', 'zip64.nes'],
  ])('%s opens', async (file, name) => {
    const archive = new Blob([readFileSync(path.replace('sjis.zip', file))]);
    const [entry] = (await directoryOf(archive)) ?? [];
    expect(entry?.path).toBe(name);
    const rom = await fileIn(archive, entry);
    expect(rom?.length).toBe(40976);
    expect(Buffer.from(rom ?? []).toString('latin1', 0, 4)).toBe('NES\x1a');
  });
});

test('a directory that says its larger numbers are elsewhere, where they are not, is refused', async () => {
  const archive = zipSync({ 'a.nes': new Uint8Array(100) });
  const end = archive.length - 22;
  archive.fill(0xff, end + 16, end + 20);
  expect(await directoryOf(new Blob([archive]))).toBeNull();
});
