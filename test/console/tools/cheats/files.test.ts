import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCodes, rawCode } from '../../../../src/console/tools/cheats/codes.ts';
import { type NamedCheat, readCheatFile, writeCheatFile } from '../../../../src/console/tools/cheats/files.ts';
import { holds } from '../../../property.ts';

const byte = fc.integer({ min: 0, max: 255 });
const memory = fc.oneof(
  fc.integer({ min: 0x8000, max: 0xffff }),
  fc.integer({ min: 0, max: 0x7ff }),
  fc.integer({ min: 0x6000, max: 0x7fff }),
);
const code = fc.record({ address: memory, value: byte, compare: fc.option(byte) }).map(rawCode);
const cheats: fc.Arbitrary<NamedCheat[]> = fc.array(
  fc.record({
    // Names differ, for FCEUX tells cheats of one name apart by nothing.
    name: fc.stringMatching(/^[A-Za-z][\w :;=äß日本-]{0,20}[a-z]$/),
    // However players keep codes apart.
    code: fc
      .tuple(fc.array(code, { minLength: 1, maxLength: 3 }), fc.constantFrom(' ', '+', '; ', '  '))
      .map(([codes, between]) => codes.join(between)),
    isOn: fc.boolean(),
  }),
);

/** What a cheat does, however it is written. */
const meaning = ({ name, code, isOn }: NamedCheat) => [name, isOn, parseCodes(code).map(({ cheat }) => rawCode(cheat))];

test.each(['fceux', 'retroarch', 'mesen'] as const)('what is written for %s is read again', (kind) => {
  holds(
    fc.property(cheats, (list) => {
      const named = list.map((cheat, i) => ({ ...cheat, name: `${i} ${cheat.name}` }));
      const { cheats: read, skipped } = readCheatFile(writeCheatFile(kind, named));
      expect(read.map(meaning)).toEqual(named.map(meaning));
      expect(skipped).toBe(0);
    }),
    300,
  );
});

describe('FCEUX', () => {
  test('flags, compare, and what is off', () => {
    const text = 'S91d9:ad:Jump: high\nSC:94a7:02:03:Slow\r\n0754:02:Big\n:075a:09:\nno cheat at all\n\nSC94a7:02\n';
    expect(readCheatFile(text)).toEqual({
      cheats: [
        { name: 'Jump: high', code: '91D9:AD', isOn: true },
        { name: 'Slow', code: '94A7:02:03', isOn: false },
        { name: 'Big', code: '0754:02', isOn: true },
        { name: '', code: '075A:09', isOn: false },
      ],
      skipped: 2,
    });
  });

  test('lines of one name are one cheat', () => {
    expect(readCheatFile('0754:02:Big\n0756:02:Big\n:0757:01:Big\n').cheats).toEqual([
      { name: 'Big', code: '0754:02 0756:02', isOn: true },
      { name: 'Big', code: '0757:01', isOn: false },
    ]);
  });
});

test('RetroArch, with what it does by itself', () => {
  const text = `cheats = 4

cheat0_desc = "Infinite lives"
cheat0_code = "SXIOPO+PAAAAA"
cheat0_enable = true
cheat1_desc = "Held by the front end"
cheat1_handler = "1"
cheat1_cheat_type = "1"
cheat1_memory_search_size = "3"
cheat1_address = "1882"
cheat1_value = "9"
cheat1_enable = "false"
cheat2_desc = "Of another kind"
cheat2_handler = "1"
cheat2_cheat_type = "2"
cheat3_desc = "No code"
cheat3_code = "hello"
`;
  expect(readCheatFile(text)).toEqual({
    cheats: [
      { name: 'Infinite lives', code: 'SXIOPO PAAAAA', isOn: true },
      { name: 'Held by the front end', code: '075A:09', isOn: false },
    ],
    skipped: 2,
  });
});

describe('Mesen', () => {
  test("a game's own file", () => {
    const cheat = { Description: 'Lives', Type: 'NesGameGenie', Enabled: true, Codes: 'SXIOPO\nPAAAAA' };
    expect(readCheatFile(JSON.stringify({ Cheats: [cheat, { Description: 3 }] }))).toEqual({
      cheats: [{ name: 'Lives', code: 'SXIOPO PAAAAA', isOn: true }],
      skipped: 1,
    });
  });

  test('the list of all games: the one that is asked for, with nothing on', () => {
    const games = [
      { name: 'Other', sha1: 'AA', cheats: [{ desc: 'No', code: 'AAAAAA' }] },
      { name: 'This', sha1: 'BEEF', cheats: [{ desc: 'Yes', code: 'SXIOPO;0754:02' }] },
    ];
    const text = JSON.stringify({ games });
    expect(readCheatFile(text, 'beef').cheats).toEqual([{ name: 'Yes', code: 'SXIOPO 0754:02', isOn: false }]);
    expect(readCheatFile(text, 'f00d').cheats).toEqual([]);
  });
});

test('whatever a file is, nothing is thrown', () => {
  const piece = fc.constantFrom(
    'S',
    'C',
    ':',
    '0754',
    'ad',
    '{',
    '}',
    '"Cheats":',
    '[',
    ']',
    'cheats = 9',
    '\n',
    'cheat0_',
    'code',
    '=',
    '"',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.json(),
  );
  holds(
    fc.property(text, (said) => {
      for (const { code } of readCheatFile(said).cheats) expect(parseCodes(code).length).toBeGreaterThan(0);
    }),
    600,
  );
});
