import { bit } from '../parts/bits.ts';
import { A, AT_6000, E, type Simulated } from './coolgirl-registers.ts';

/** Whether an address is one of the NINA boards' registers. */
const isNina = (address: number) => (address & 0x6100) === 0x4100;

/** The boards of a latch or two, by their codes in COOLGIRL. */
export const COOLGIRL_LATCHES: readonly (readonly [code: number, board: Simulated])[] = [
  [0x02, { high: (r, _a, data) => r.putChr(A, 3, 5, data) }],
  [
    0x03,
    {
      high(r, _address, data) {
        r.putPrg(A, 1, 3, data);
        r.putChr(A, 3, 4, data >> 4);
        r.mirroring = bit(data, 3) ^ 1;
      },
    },
  ],
  [
    0x04,
    {
      high(r, _address, data) {
        r.putPrg(A, 1, 5, data);
        r.mirroring = bit(data, 7) ^ 1;
      },
    },
  ],
  [
    0x05,
    {
      high(r, _address, data) {
        r.putPrg(A, 1, 3, data >> 4);
        r.chrWritable = (data & 1) !== 0;
      },
    },
  ],
  [
    0x08,
    {
      high(r, _address, data) {
        r.putPrg(A, 2, 4, data);
        if ((r.flags & 1) === 0) r.oneScreen(bit(data, 4));
      },
    },
  ],
  [
    0x09,
    {
      high(r, address, data) {
        r.putPrg(A, 2, 4, address >> 7);
        r.putChr(A, 3, 5, ((address & 7) << 2) | (data & 3));
        r.mirroring = bit(address, 13);
      },
    },
  ],
  [
    0x0a,
    {
      high(r, _address, data) {
        r.putPrg(A, 2, 2, data);
        r.putChr(A, 3, 4, data >> 4);
      },
    },
  ],
  [
    0x0b,
    {
      high(r, _address, data) {
        r.putPrg(A, 2, 2, data >> 4);
        r.putChr(A, 3, 2, data);
      },
    },
  ],
  [
    0x0c,
    {
      low(r, address, data) {
        if (address >= 0x6000) r.putChr(A, 3, 2, (bit(data, 0) << 1) | bit(data, 1));
      },
    },
  ],
  [
    0x1b,
    {
      low(r, address, data) {
        if (!isNina(address)) return;
        r.putChr(A, 3, 3, data);
        r.putPrg(A, 2, 1, data >> 3);
      },
    },
  ],
  [
    0x1c,
    {
      low(r, address, data) {
        if (!isNina(address)) return;
        r.putChr(A, 3, 2, data);
        r.putPrg(A, 2, 1, data >> 2);
      },
    },
  ],
  [
    0x1d,
    {
      high(r, address, data) {
        if (address >= 0xfffe) return;
        r.putPrg(A, 2, 4, data >> 4);
        r.putChr(A, 3, 4, data);
      },
    },
  ],
  [
    0x1e,
    {
      high(r, _address, data) {
        r.putPrg(A, 1, 4, data >> 4);
        r.putChr(A, 3, 4, data);
      },
    },
  ],
  [
    0x1f,
    {
      low(r, address, data) {
        if (address < 0x6000) return;
        r.putChr(A, 2, 3, data);
        r.putChr(E, 2, 3, 4 | ((data >> 4) & 3));
      },
    },
  ],
  [
    0x20,
    {
      low(r, address, data) {
        if (address < 0x7000) return;
        r.putPrg(A, 2, 2, data);
        r.putChr(A, 3, 2, data >> 2);
      },
    },
  ],
  [
    0x21,
    {
      low(r, address, data) {
        if (address === 0x4025) r.mirroring = bit(data, 3);
      },
      high(r, _address, data) {
        r.putPrg(AT_6000, 0, 4, data >> 1);
        r.romAt6000 = true;
      },
    },
  ],
  [
    0x25,
    {
      high(r, _address, data) {
        r.putPrg(A, 1, 3, data >> 4);
        r.putChr(A, 3, 4, ((data & 0x80) >> 4) | (data & 7));
        r.oneScreen(bit(data, 3));
      },
    },
  ],
];
