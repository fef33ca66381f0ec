import type { BoardSetup } from '../board.ts';
import type { Mirroring } from '../memory.ts';
import { kept, latch, type Wiring } from '../parts/wired.ts';
import type { BoardRow } from '../rows.ts';

/** BNROM: a 32 KiB bank. NINA-001: registers over the RAM's last bytes. https://www.nesdev.org/wiki/INES_Mapper_034 */
function mapper34(setup: BoardSetup): Wiring {
  const isNina = setup.submapper === 1 || (setup.submapper === 0 && setup.memory.chrRom.size > 0);
  if (!isNina) return latch((b, d) => b.prg32(d).chr8(0), { conflicts: true });
  return {
    registers: 3,
    initial: [0, 0, 1],
    write(b, address, data) {
      b.pokeRam(address, data);
      if (address < 0x7ffd || address > 0x7fff) return false;
      b.registers[address - 0x7ffd] = data;
      return true;
    },
    map(b, r) {
      b.memory.mapCpuReadOnly(0x6000, 0x2000, b.memory.workRam, 0);
      b.prg32(r[0]);
      b.chr4(0x0000, r[1]);
      b.chr4(0x1000, r[2]);
    },
  };
}

/** Bandai discrete boards (70, 152): PRG above, CHR below; the 152's bit 7 picks the screen. */
const bandai74161 = (picksScreen: boolean): Wiring =>
  latch(
    (b, d) => {
      b.prg16(0x8000, picksScreen ? (d >> 4) & 7 : d >> 4);
      b.prg16(0xc000, -1);
      b.chr8(d & 15);
      if (picksScreen) b.screen(d & 0x80);
    },
    { conflicts: true },
  );

/** Jaleco JF-17 and JF-19 (72, 92): bits 7 and 6 load the PRG and the CHR register. */
const jf17 = (fixedFirst: boolean): Wiring => ({
  registers: 3,
  write(b, address, data) {
    if (address < 0x8000) return false;
    const value = b.conflict(address, data);
    // The registers load when their bit rises (https://www.nesdev.org/wiki/INES_Mapper_072).
    const rises = value & ~b.registers[2];
    b.registers[2] = value;
    if (rises & 0x80) b.registers[0] = value & 15;
    if (rises & 0x40) b.registers[1] = value & 15;
    return true;
  },
  map(b, r) {
    b.prg16(0x8000, fixedFirst ? 0 : r[0]);
    b.prg16(0xc000, fixedFirst ? r[0] : -1);
    b.chr8(r[1]);
  },
});

/** In register 1 of mapper 71: a write to $9000 has chosen the screen. */
const SCREEN_CHOSEN = 0x80;

/**
 * Camerica BF9093 and BF9097 (71). Only the latter (submapper 1) chooses the screen. A file with the first header cannot say which it
 * is: there a write to $9000-$9FFF, which only Fire Hawk makes, means the BF9097. https://www.nesdev.org/wiki/INES_Mapper_071
 */
const camerica = (setup: BoardSetup): Wiring => {
  const isBf9097 = setup.submapper === 1;
  const maybeBf9097 = !isBf9097 && !setup.saysSubmapper;
  return {
    registers: 2,
    write(b, address, data) {
      if (address >= 0xc000) b.registers[0] = data;
      else if (address >= 0x8000 && isBf9097) b.registers[1] = data;
      else if (address >> 12 === 9 && maybeBf9097) b.registers[1] = SCREEN_CHOSEN | data;
      else return false;
      return true;
    },
    map(b, r) {
      b.prg16(0x8000, r[0]);
      b.prg16(0xc000, -1);
      b.chr8(0);
      if (isBf9097 || (r[1] & SCREEN_CHOSEN) !== 0) b.screen(r[1] & 0x10);
    },
  };
};

/** Camerica BF9096 (232): a block of four banks and a bank in it; Aladdin's Deck Enhancer (submapper 1) swaps the block's bits. */
const camericaQuattro: Wiring = {
  registers: 2,
  write(b, address, data) {
    if (address < 0x8000) return false;
    b.registers[address < 0xc000 ? 0 : 1] = data;
    return true;
  },
  map(b, r) {
    const block = b.submapper === 1 ? ((r[0] >> 4) & 1) | ((r[0] >> 2) & 2) : (r[0] >> 3) & 3;
    b.prg16(0x8000, (block << 2) | (r[1] & 3));
    b.prg16(0xc000, (block << 2) | 3);
    b.chr8(0);
  },
};

/** Konami VRC1 (75, and 151 on the VS. System). https://www.nesdev.org/wiki/VRC1 */
const vrc1: Wiring = {
  registers: 8,
  write(b, address, data) {
    if (address < 0x8000) return false;
    b.registers[(address >> 12) & 7] = data;
    return true;
  },
  map(b, r) {
    b.prg8(0x8000, r[0] & 15);
    b.prg8(0xa000, r[2] & 15);
    b.prg8(0xc000, r[4] & 15);
    b.prg8(0xe000, -1);
    b.chr4(0x0000, (r[6] & 15) | ((r[1] & 2) << 3));
    b.chr4(0x1000, (r[7] & 15) | ((r[1] & 4) << 2));
    if (b.soldered !== 'four') b.horizontal(r[1] & 1);
  },
};

/** American Video Entertainment NINA-03 and NINA-06 (79, 146), and with two more bits (113). */
const nina = (wide: boolean): Wiring => ({
  write(b, address, data) {
    if ((address & 0xe100) !== 0x4100) return false;
    b.registers[0] = data;
    return true;
  },
  map(b, r) {
    b.prg32((r[0] >> 3) & (wide ? 7 : 1));
    b.chr8((r[0] & 7) | (wide ? (r[0] >> 3) & 8 : 0));
    if (wide) b.vertical(r[0] & 0x80);
  },
});

/** What bits 6 and 7 of the Irem TAM-S1's latch mean. */
const TAM_S1_SCREENS: readonly Mirroring[] = ['screen0', 'horizontal', 'vertical', 'screen1'];

/** A latch at $6000-$7FFF. */
const LOW = { from: 0x6000, to: 0x7fff };

/** Boards of licensed games (and their kin) that are a latch or a few registers without a counter. */
export const LICENSED_LATCHES: readonly BoardRow[] = [
  kept(
    11,
    'Color Dreams',
    latch((b, d) => b.prg32(d & 3).chr8(d >> 4), { conflicts: true }),
  ),
  kept(
    13,
    'CPROM',
    latch(
      (b, d) =>
        b
          .prg32(0)
          .chr4(0, 0)
          .chr4(0x1000, d & 3),
      { conflicts: true },
    ),
    { ram: { chrRam: 0x4000 } },
  ),
  kept(34, 'BNROM, NINA-001', mapper34),
  kept(
    66,
    'GxROM',
    latch((b, d) => b.prg32((d >> 4) & 3).chr8(d & 3), { conflicts: true }),
  ),
  kept(70, 'Bandai 74161', bandai74161(false)),
  kept(71, 'Camerica BF909x', camerica),
  kept(72, 'Jaleco JF-17', jf17(false)),
  kept(75, 'Konami VRC1', vrc1),
  kept(
    77,
    'Irem LROG017',
    latch(
      (b, d) => {
        b.prg32(d & 15);
        b.chr2(0, d >> 4);
        b.memory.mapPpu(0x0800, 0x1800, b.memory.chrRam, 0);
        b.memory.mirror('four');
      },
      { conflicts: true },
    ),
    { ram: { chrRam: 0x2000 }, vram: 0x1000 },
  ),
  kept(
    78,
    'Irem 74HC161, Jaleco JF-16',
    latch(
      (b, d) => {
        b.prg16(0x8000, d & 7);
        b.prg16(0xc000, -1);
        b.chr8(d >> 4);
        // Holy Diver (submapper 3, in iNES files marked by the four-screen bit) has H/V, Cosmo Carrier one screen.
        if (b.submapper === 3 || b.soldered === 'four') b.vertical(d & 8);
        else b.screen(d & 8);
      },
      { conflicts: true },
    ),
  ),
  kept(79, 'NINA-03, NINA-06', nina(false)),
  kept(
    86,
    'Jaleco JF-13',
    latch((b, d) => b.prg32((d >> 4) & 3).chr8((d & 3) | ((d >> 4) & 4)), { from: 0x6000, to: 0x6fff }),
  ),
  kept(
    87,
    'Jaleco J87',
    latch((b, d) => b.prg32(0).chr8(((d & 1) << 1) | ((d >> 1) & 1)), LOW),
  ),
  kept(
    89,
    'Sunsoft-2 (Ikki)',
    latch(
      (b, d) => {
        b.prg16(0x8000, (d >> 4) & 7);
        b.prg16(0xc000, -1);
        b.chr8((d & 7) | ((d >> 4) & 8));
        b.screen(d & 8);
      },
      { conflicts: true },
    ),
  ),
  kept(92, 'Jaleco JF-19', jf17(true)),
  kept(
    93,
    'Sunsoft-3R',
    latch(
      (b, d) => {
        b.prg16(0x8000, (d >> 4) & 7);
        b.prg16(0xc000, -1);
        b.chr8(0);
        if (!(d & 1)) b.memory.unmapPpu(0, 0x2000);
      },
      { conflicts: true, data: 1 },
    ),
  ),
  kept(
    94,
    'UN1ROM',
    latch(
      (b, d) =>
        b
          .prg16(0x8000, (d >> 2) & 7)
          .prg16(0xc000, -1)
          .chr8(0),
      { conflicts: true },
    ),
  ),
  kept(
    97,
    'Irem TAM-S1',
    latch((b, d) => {
      b.prg16(0x8000, -1);
      b.prg16(0xc000, d & 31);
      b.chr8(0);
      b.memory.mirror(TAM_S1_SCREENS[d >> 6]);
    }),
  ),
  kept(
    101,
    'Jaleco JF-10',
    latch((b, d) => b.prg32(0).chr8(d), LOW),
  ),
  kept(
    107,
    'Magic Dragon',
    latch((b, d) => b.prg32(d >> 1).chr8(d)),
  ),
  kept(113, 'NINA-03, NINA-06 (wide)', nina(true)),
  kept(
    140,
    'Jaleco JF-11, JF-14',
    latch((b, d) => b.prg32((d >> 4) & 3).chr8(d & 15), LOW),
  ),
  kept(146, 'NINA-03, NINA-06 (Sachen)', nina(false)),
  kept(151, 'Konami VRC1 (VS. System)', vrc1, { mirroring: () => 'four', vram: 0x1000 }),
  kept(152, 'Bandai 74161 (one screen)', bandai74161(true)),
  kept(
    180,
    'UNROM (7408)',
    latch((b, d) => b.prg16(0x8000, 0).prg16(0xc000, d).chr8(0), { conflicts: true }),
  ),
  kept(
    184,
    'Sunsoft-1',
    latch(
      (b, d) =>
        b
          .prg32(0)
          .chr4(0, d & 7)
          // The chip has no pin for bit 6: this bank's highest bit is always 1.
          .chr4(0x1000, 4 | ((d >> 4) & 3)),
      LOW,
    ),
  ),
  kept(232, 'Camerica BF9096', camericaQuattro),
  // Homebrew
  kept(
    29,
    'Sealie RET-CUFROM',
    latch((b, d) =>
      b
        .prg16(0x8000, (d >> 2) & 7)
        .prg16(0xc000, -1)
        .chr8(d & 3),
    ),
    { ram: { chrRam: 0x8000 } },
  ),
  kept(31, 'NSF-like (2A03 Puritans)', {
    registers: 8,
    initial: [0, 0, 0, 0, 0, 0, 0, 0xff],
    write(b, address, data) {
      if (address < 0x5000 || address > 0x5fff) return false;
      b.registers[address & 7] = data;
      return true;
    },
    map(b, r) {
      for (let i = 0; i < 8; i++) b.prg(0x8000 + i * 0x1000, 0x1000, r[i]);
      b.chr8(0);
    },
  }),
];
