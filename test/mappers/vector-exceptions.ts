/**
 * Variants with at least one vector whose confident bytes we do not give, and why. A test turns red when one
 * of these passes after all.
 */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  '1.0':
    'SNROM: on boards with CHR RAM and up to 256 KiB of PRG ROM, bit 4 of the CHR registers disables PRG RAM, too ' +
    '(https://www.nesdev.org/wiki/MMC1, SNROM: "E", several emulators ignore it; by size in ' +
    'https://www.nesdev.org/w/index.php?title=INES_Mapper_001&oldid=3634). The programs set it in 8 KiB mode, where no ' +
    'address of the PPU could undo it; the references leave the RAM on.',
  '4.1':
    'MMC6: the write-enable bits of $A001 only count for a half that can be read, and a half that cannot be read ' +
    'gives 0 while the other can (https://www.nesdev.org/wiki/MMC6#Hardware, since the revision of May 2013). Two ' +
    'programs write to a half with its write bit alone; the references take that write.',
  '4.3':
    'MC-ACC: with rendering off v is on the PPU bus (https://www.nesdev.org/wiki/PPU_rendering), so A12 stays high ' +
    'when fine Y is odd and falls once more when rendering starts again, and that counts, too: there is no filter ' +
    '(https://forums.nesdev.org/viewtopic.php?p=242427#p242427). One program switches rendering off near the last of ' +
    'the eight falls in a line, and on which side of it depends on the dot in which the console comes out of reset: ' +
    '10 dots later all ten programs give the log, but 7 or 8 dots later, where the measured 27,384 cycles to the first ' +
    'vertical blank would put it (https://www.nesdev.org/wiki/PPU_power_up_state), another one does not.',
  '9.0':
    'MMC2: the latches move when the PPU has read a tile $FD or $FE, for subsequent reads ' +
    '(https://www.nesdev.org/wiki/MMC2), and the chip has a pin for /RD to know it by ' +
    '(http://kevtris.org/mappers/mmc2/). The programs set the address with $2006, which reads nothing, and read $2007 ' +
    'twice: the byte of the first fetch is still from the old bank. The references move the latch when the address ' +
    'comes on the bus. Nestopia agrees with us.',
  '10.0': 'MMC4: as MMC2.',
  '32.1':
    'Major League: CIRAM A10 is tied to a level, so there is one screen ' +
    '(https://www.nesdev.org/wiki/NES_2.0_submappers); the references let $9000 move it. Nestopia agrees with us.',
  '69.0':
    'FME-7 with RAM chosen: while it is disabled the bus is open (https://www.nesdev.org/wiki/Sunsoft_FME-7), so the ' +
    'ROM is off as soon as RAM is chosen, and with no RAM on the board (these programs: NES 2.0, 0 bytes) nobody ' +
    'answers. The references leave page 0 of the ROM there.',
  '184.0':
    'Sunsoft-1: the chip takes five bits, and none of them is bit 6; PPU $1000 has banks 4 to 7 ' +
    '(https://www.nesdev.org/wiki/INES_Mapper_184, https://www.nesdev.org/wiki/Sunsoft_1_pinout; the logic of the COOLGIRL ' +
    'multicart, which plays these games, does the same). The references take bit 6, which games always set.',
  '218.0':
    'With CIRAM A10 on PPU A12 (https://www.nesdev.org/wiki/INES_Mapper_218), $3400 is the other screen than $2400, ' +
    'because the PPU puts $3400 on its bus; the references fold $3xxx onto $2xxx first.',
  '215.0':
    'UNL-8237 with the MMC3 overridden: bit 5 of $5000 replaces the lowest bank bit by CPU A14 ' +
    '(https://www.nesdev.org/wiki/INES_Mapper_215, "NROM-256"), so banks are aligned, as in FCEUmm; Mesen and ' +
    'Nestopia show the odd bank in both halves.',
  '323.0':
    'Farid SLROM: the outer register is wired to PRG A17-A19 in every mode ' +
    '(https://www.nesdev.org/wiki/NES_2.0_Mapper_323). Mesen leaves it out in 32 KiB mode, and FCEUmm never reaches ' +
    'past 512 KiB, so for the upper half of 1 MiB they agree by chance.',
};
