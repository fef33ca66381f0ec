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
    'iNES UNIF FDS NSF NSFe WAV PNG JPEG RAR IPS BPS UPS BIOS CRC32 zip nes sav srm fds cht json ips eeprom chr.sav pal disksys.rom',
    // Codes of cheats, and the letters in their examples.
    'Game Genie Pro Action Rocky AD DE',
    // What is printed on keys and buttons.
    'Select Start SELECT START Home HOME Enter Esc Del Delete Ins End Page Up Down Shift Ctrl Alt Backspace BackSpace Back space II',
    // What makers of games call things, in every language: memories, registers, flags, parts of pictures and sound, kinds of file.
    'NMI IRQ OAM DMA VRAM PC JSR PPUCTRL PPUMASK PPUSTATUS OAMADDR OAMDATA PPUSCROLL PPUADDR PPUDATA Save Palette hex score text',
    'Negative Overflow Decimal Interrupt disable Zero Carry Sprite Sprites sprite sprites hit Nametable Nametables nametable nametables',
    'Pattern Patterns pattern table tile duty envelope sweep backdrop bank ca65 ld65 dbg mlb nl lbl vice VICE txt trace.txt',
    'game.nes.0.nl game.nes.ram.nl BG JAM',
    // Units as they are written with digits, and how browsers write times in Korean.
    'KB MB GB Hz kHz dB mm ms AM PM',
  ].flatMap((line) => line.split(' ')),
);

/** Words that a language has in common with English, for the texts that consist of them. */
const COMMON: Readonly<Record<string, string>> = {
  de: 'Breakpoints Breakpoint Trace Build Panels Disassembly Flags Stack Position Bytes Dot Text Scroll Tile Pixel Solo Lag low high Moment Pause Reset Cheats Replays Filter Gamepad Gamepads Service Clip Video Name Layout Backup Code Look Scanlines Palette Standard palette Japan Gamma Stereo Mono Balance Vibration Normal Region Version Browser Stick Controller Touch Sample Mirroring Horizontal Details',
  es: 'Breakpoints Breakpoint Flags Bytes Scroll Tile flip Solo Lag Turbo Clip Gamepad Gamepads Gamma Mono Balance Run-ahead Normal No error Hat Stick Mirroring Horizontal Vertical',
  fr: 'Palettes Trace Build Source Flags Position Condition Dot Expression flip Scanline dot cycle Solo volume sample Lag low high Pause Volume Reset Replays Clip Service Code code Palette palette Standard US Gamma Orientation Portrait Mono Balance Place Run-ahead directions Vibration Normal Version reset Stick Console Port Pulse pulse Triangle Mirroring Horizontal Vertical',
  it: 'Trace Build Timeline Breakpoint Disassembly Stack Scroll Tile Pixel flip Solo volume loop Lag Volume Clip Gamepad Video Layout Backup Standard Gamma Stereo Mono Run-ahead No Browser Hat Console Controller Mouse Touch Mirroring',
  'pt-BR':
    'Breakpoints Breakpoint Trace Build Disassembly Flags Bytes Scroll Tile Pixel flip Solo volume linear loop Lag Volume Replays Gamepad Gamepads Layout Backup Mono Run-ahead Normal Hat Console Mouse Mirroring Horizontal Vertical',
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
