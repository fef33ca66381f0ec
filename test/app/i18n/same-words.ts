/** Words that are the same in every language, and may stand in one of other letters: by what they name. */
const NAMES = new Set(
  [
    // The page, other programs, systems and what belongs to them.
    'Cartouche AccuracyCoin FCEUX Mesen Nestopia RetroArch WebGL Dock HTTP URL Windows Linux blargg',
    // Consoles, and what is plugged into them.
    'NES FC Famicom Family BASIC Disk System Dendy Super Nintendo VS DualSystem PlayChoice-10 VT03 Network Famiclone',
    'Zapper Arkanoid Power Pad Four Score Subor Hori Players Adapter Trainer Oeka Kids Barcode Battler Bandai Hyper Shot Konami',
    'Coconuts Pachinko Exciting Boxing Jissen Mahjong Party Tap Miracle Piano Pokkun Moguraa Top Rider Double Fisted',
    'Double-Fisted Doremikko Turbo File Battle Box Dongda PEC Bit Corp RacerMate U-Force R.O.B City Patrolman',
    // Chips, their channels, and what is on a board.
    'CPU PPU APU RAM ROM PRG CHR DMC FM PCM VRC6 VRC7 MMC5 Namco DIP PRG0 INFO DATA',
    'CXA2025AS CXA2095S TA7644BP COOLGIRL UNL-SOMETHING XYZW mapper Mapper submapper Submapper',
    // Standards, of pictures above all.
    'NTSC PAL RGB LCD Composite S-Video FCC SMPTE EBU secam diagonal pal nes',
    // Kinds of file, and their endings.
    'iNES UNIF FDS NSF NSFe WAV PNG RAR IPS BPS UPS BIOS CRC32 zip nes sav srm fds cht json ips eeprom chr.sav pal disksys.rom',
    // Codes of cheats, and the letters in their examples.
    'Game Genie Pro Action Rocky AD DE',
    // What is printed on keys and buttons.
    'Select Start SELECT START Home HOME Enter Esc Del Delete Ins End Page Up Down Shift Ctrl Alt Backspace BackSpace Back space II',
    // Units as they are written with digits, and how browsers write times in Korean.
    'KB MB GB Hz kHz dB mm ms AM PM',
  ].flatMap((line) => line.split(' ')),
);

/** Words that a language has in common with English, for the texts that consist of them. */
const COMMON: Readonly<Record<string, string>> = {
  de: 'Pause Reset Cheats Replays Filter Gamepad Gamepads Service Clip Video Name Layout Backup Code Look Scanlines Palette Standard palette Japan Gamma Stereo Mono Balance Vibration Normal Region Version Browser Stick Controller Touch Sample Mirroring Horizontal Details',
  es: 'Turbo Clip Gamepad Gamepads Gamma Mono Balance Run-ahead Normal No error Hat Stick Mirroring Horizontal Vertical',
  fr: 'Pause Volume Reset Replays Clip Service Code code Palette palette Standard US Gamma Orientation Portrait Mono Balance Place Run-ahead directions Vibration Normal Version reset Stick Console Port Pulse pulse Triangle Mirroring Horizontal Vertical',
  it: 'Volume Clip Gamepad Video Layout Backup Standard Gamma Stereo Mono Run-ahead No Browser Hat Console Controller Mouse Touch Mirroring',
  'pt-BR':
    'Volume Replays Gamepad Gamepads Layout Backup Mono Run-ahead Normal Hat Console Mouse Mirroring Horizontal Vertical',
};

/** Whether `word`, in Latin letters, may stand in a language of other letters. */
export function isName(word: string): boolean {
  return NAMES.has(word.replace(/[.+-]+$/, ''));
}

/** Whether all of `words`, a text of English, may be the same in the language `code`. */
export function isAlike(code: string, words: string): boolean {
  const common = (COMMON[code] ?? '').split(' ');
  const all = words.match(/[\p{L}\d][\p{L}\d.+-]*/gu) ?? [];
  return all.every((word) => !/\p{L}{2}/u.test(word) || isName(word) || common.includes(word));
}
