/**
 * Variants with at least one vector whose confident bytes we do not give, and why. A test turns red when one
 * of these passes after all.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  '1.0':
    'SNROM: on boards with 8 KiB of CHR RAM and of PRG RAM bit 4 of the CHR registers disables PRG RAM, too ' +
    '(https://www.nesdev.org/wiki/MMC1, SNROM: "E"; the page notes that several emulators ignore it); the reference ' +
    'emulators leave it on.',
  '4.1':
    'MMC6: the write-enable bits of $A001 only count for a half that can be read, and a half that cannot be read ' +
    'gives 0 while the other can (https://www.nesdev.org/wiki/MMC6#Hardware); the references write without.',
  '4.3':
    'MC-ACC: rendering switched off puts v on the PPU bus, so that A12 is high when fine Y is odd, and its later fall ' +
    'counts (https://forums.nesdev.org/viewtopic.php?p=242427#p242427). One program switches rendering off within ' +
    'some dots of 256, where fine Y changes, and its next interrupt comes 9 loops earlier than in the references.',
  '9.0':
    'MMC2: the latches move when the PPU has read a tile $FD or $FE, for subsequent reads ' +
    '(https://www.nesdev.org/wiki/MMC2), and the chip has a pin for /RD to know it by ' +
    '(http://kevtris.org/mappers/mmc2/). The references move them when $2006 puts that address on the bus, so that ' +
    'the first read already gets the other bank. Nestopia agrees with us.',
  '10.0': 'MMC4: as MMC2.',
  '32.1':
    'Major League: CIRAM A10 is tied to a level, so there is one screen ' +
    '(https://www.nesdev.org/wiki/NES_2.0_submappers); the references let $9000 move it. Nestopia agrees with us.',
  '69.0':
    'FME-7 with RAM chosen: with RAM disabled the bus is open (https://www.nesdev.org/wiki/Sunsoft_FME-7), and with ' +
    'no RAM on the board (NES 2.0: 0 bytes) nobody answers either. The references leave the ROM bank of before there.',
  '218.0':
    'With CIRAM A10 on PPU A12 (https://www.nesdev.org/wiki/INES_Mapper_218), $3400 is the other screen than $2400, ' +
    'because the PPU puts $3400 on its bus; the references fold $3xxx onto $2xxx first.',
  '215.0':
    'UNL-8237 in its 32 KiB mode: CPU A14 replaces the lowest bank bit ' +
    '(https://www.nesdev.org/wiki/INES_Mapper_215, $5000 bit 5), so banks are aligned, as in FCEUmm; Mesen and ' +
    'Nestopia show the odd bank in both halves.',
  '323.0':
    'Farid SLROM: the outer register is wired to PRG A17-A19 in every mode ' +
    '(https://www.nesdev.org/wiki/NES_2.0_Mapper_323). Mesen leaves it out in 32 KiB mode, and FCEUmm never reaches ' +
    'past 512 KiB, so for the upper half of 1 MiB they agree by chance.',
};
