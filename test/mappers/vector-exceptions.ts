/**
 * Variants with at least one vector whose confident bytes we do not give, and why. A test turns red when one
 * of these passes after all.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  '1.0':
    'SNROM: on boards with 8 KiB of CHR RAM and of PRG RAM bit 4 of the CHR registers disables PRG RAM ' +
    '(https://www.nesdev.org/wiki/MMC1, SNROM); the reference emulators leave it on.',
  '4.1':
    'MMC6: the write-enable bits of $A001 only count for a half that can be read, and a half that cannot be read ' +
    'gives 0 while the other can (https://www.nesdev.org/wiki/MMC6); the references write and read otherwise.',
  '4.3':
    'MC-ACC: rendering switched off puts v on the PPU bus, so that A12 rises when fine Y is odd; one program meets ' +
    'that rise and its counter is one line ahead of the references.',
  '9.0':
    'MMC2 switches after the PPU has read a tile $FD or $FE (https://www.nesdev.org/wiki/MMC2). The references ' +
    'switch when $2006 puts that address on the bus, before any read; Nestopia agrees with us.',
  '10.0': 'MMC4: as MMC2.',
  '32.1':
    'Major League: CIRAM A10 is tied to a level, so there is one screen ' +
    '(https://www.nesdev.org/wiki/NES_2.0_submappers); the references let $9000 move it. Nestopia agrees with us.',
  '69.0':
    'FME-7 with RAM chosen and no RAM on the board: nobody answers at $6000 ' +
    '(https://www.nesdev.org/wiki/Sunsoft_FME-7); the references show ROM bank 0 there.',
  '218.0':
    'With CIRAM A10 on PPU A12, $3400 is the other screen than $2400, because the PPU puts $3400 on its bus; the ' +
    'references fold $3xxx onto $2xxx first.',
  '172.0': 'GAP: when the JV001 moves the mirroring is not understood.',
  '173.0': 'GAP: what sets the second CHR bit of the TXC chip is not understood.',
  '209.0':
    'J.Y. ASIC: tiles $FD and $FE switch after their read, as on the MMC4 above; GAP: one kind of its counter ' +
    'differs by more than the tolerance.',
  '211.0': 'GAP: nametables in ROM that are written to, and one kind of the counter.',
  '215.0':
    'UNL-8237 in its 32 KiB mode: CPU A14 takes the place of the lowest bank bit, so banks are aligned (FCEUmm ' +
    'agrees); Mesen and Nestopia add it.',
};
