import type { Nes } from '../../console/core.ts';

/** Where the ROM is, from the page's own address. */
export const SELF_TEST_ADDRESS = 'self-test/self-test.nes';

/** Addresses and values: public/self-test/README.md. */
const INFO = 0x8000;
const MAGIC = 'SELFTEST';
const SIGNATURE = 'SELF';
const VERSION = 1;
const STATE = 4;
const RESULTS = 16;
const GROUPS = ['CPU', 'PPU', 'APU', 'DMA', 'Ports'] as const;
const STATES: Readonly<Record<number, SelfTestReport['state']>> = { 1: 'passed', 2: 'failed', 3: 'not NTSC' };
const NOT_RUN = 0;
const PASSED = 1;
const RUNNING = 2;

/** One test of the self-test ROM. */
export interface SelfTestRow {
  readonly group: (typeof GROUPS)[number];
  /** Up to 20 capital letters, digits and signs. */
  readonly name: string;
  readonly result: 'waiting' | 'running' | 'passed' | 'failed';
  /** 1 to 253 when the test failed: what was wrong, as its source says; 0 otherwise. */
  readonly code: number;
}

/** What the self-test ROM has found so far. */
export interface SelfTestReport {
  /** The last three are final; "not NTSC" means that no test was run. */
  readonly state: 'starting' | 'running' | 'passed' | 'failed' | 'not NTSC';
  /** How many of `rows` passed or failed, and how many failed. */
  readonly finished: number;
  readonly failed: number;
  /** In the order in which they run. */
  readonly rows: readonly SelfTestRow[];
}

/** What the machine in which the self-test ROM runs has in memory; null when another ROM is in it. */
export function readSelfTest(nes: Pick<Nes, 'peek'>): SelfTestReport | null {
  const byte = (address: number) => nes.peek('cpu', address);
  const text = (address: number, length: number) =>
    String.fromCharCode(...Array.from({ length }, (_, i) => byte(address + i)));

  let address = INFO + MAGIC.length;
  if (text(INFO, MAGIC.length) !== MAGIC || byte(address++) !== VERSION) return null;
  const results = byte(address++) | (byte(address++) << 8);
  const count = byte(address++);
  const nameLength = byte(address++);
  const started = text(results, SIGNATURE.length) === SIGNATURE;
  const rows: SelfTestRow[] = [];
  for (let i = 0; i < count; i++, address += 1 + nameLength) {
    const result = started ? byte(results + RESULTS + i) : NOT_RUN;
    rows.push({
      group: GROUPS[byte(address)] ?? 'CPU',
      name: text(address + 1, nameLength).trimEnd(),
      result: result === NOT_RUN ? 'waiting' : result === PASSED ? 'passed' : result === RUNNING ? 'running' : 'failed',
      code: result > RUNNING ? result - RUNNING : 0,
    });
  }
  const failed = rows.filter((row) => row.result === 'failed').length;
  return {
    state: started ? (STATES[byte(results + STATE)] ?? 'running') : 'starting',
    finished: failed + rows.filter((row) => row.result === 'passed').length,
    failed,
    rows,
  };
}
