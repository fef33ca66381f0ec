/** The console's registers by the names that NESdev gives them. https://www.nesdev.org/wiki/2A03 and PPU_registers */
const REGISTERS: Readonly<Record<string, number>> = {
  PPUCTRL: 0x2000,
  PPUMASK: 0x2001,
  PPUSTATUS: 0x2002,
  OAMADDR: 0x2003,
  OAMDATA: 0x2004,
  PPUSCROLL: 0x2005,
  PPUADDR: 0x2006,
  PPUDATA: 0x2007,
  SQ1_VOL: 0x4000,
  SQ1_SWEEP: 0x4001,
  SQ1_LO: 0x4002,
  SQ1_HI: 0x4003,
  SQ2_VOL: 0x4004,
  SQ2_SWEEP: 0x4005,
  SQ2_LO: 0x4006,
  SQ2_HI: 0x4007,
  TRI_LINEAR: 0x4008,
  TRI_LO: 0x400a,
  TRI_HI: 0x400b,
  NOISE_VOL: 0x400c,
  NOISE_LO: 0x400e,
  NOISE_HI: 0x400f,
  DMC_FREQ: 0x4010,
  DMC_RAW: 0x4011,
  DMC_START: 0x4012,
  DMC_LEN: 0x4013,
  OAMDMA: 0x4014,
  SND_CHN: 0x4015,
  JOY1: 0x4016,
  JOY2: 0x4017,
};
const NAMES: ReadonlyMap<number, string> = new Map(Object.entries(REGISTERS).map(([name, address]) => [address, name]));

/** The address of a register, by its name in any case of letters. */
export function registerAddress(name: string): number | undefined {
  return REGISTERS[name.toUpperCase()];
}

/** The name of the register at a CPU address, mirrors included; undefined for none. */
export function registerName(address: number): string | undefined {
  return NAMES.get(address >= 0x2000 && address < 0x4000 ? 0x2000 | (address & 7) : address);
}
