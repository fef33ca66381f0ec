import { type DiskSlot, RomError } from '../../../console/core.ts';
import { laterText } from '../../i18n/later-text.ts';
import { type Candidate, FileError } from '../file-kinds.ts';
import { isPatch, openPatch } from '../patches/open-patch.ts';
import { packIps } from '../patches/pack-ips.ts';
import { PatchError } from '../patches/patch.ts';
import { fileNameOf, openSaveFile, saveFileName } from './save-file.ts';

/** What a cartridge or a disk keeps, and how it is made up: battery RAM of the program comes first, then that of pictures. */
export interface KeptMemory {
  readonly mapper: number;
  /** All of it, with what was appended by others (`TAILS`) where a file brought that. */
  readonly bytes: Uint8Array;
  /** Bytes of the cartridge's own, and how many of them are battery RAM of the program. */
  readonly size: number;
  readonly prgNvram: number;
  /** Of flash memory and disks: what they were before anything was written to them; and the file of the game. */
  readonly medium: { readonly blank: Uint8Array; readonly rom: Uint8Array; readonly disk: DiskSlot | null } | null;
}

/** Bandai's boards whose battery RAM is a serial EEPROM: Mesen has files of its own for those. */
const WITH_EEPROM = [16, 157, 159];
const EEPROM128 = 128;
const EEPROM256 = 256;
/** What others append to battery RAM, by mapper: the RAM inside the MMC5, and inside the Namco 163. */
const TAILS: Readonly<Record<number, number>> = { 5: 1024, 19: 128 };
const NAMCO_163 = 19;
/** A disk image's header, which others than Mesen leave out of what they keep. */
const FDS_HEADER = 16;

function hasEeprom({ mapper, size }: Pick<KeptMemory, 'mapper' | 'size'>): boolean {
  return WITH_EEPROM.includes(mapper) && size <= EEPROM256 + EEPROM128;
}

/** Whether Mesen keeps a cartridge's memory in files of its own. */
export function hasFilesOfMesen(kept: Pick<KeptMemory, 'mapper' | 'size' | 'prgNvram'>): boolean {
  return hasEeprom(kept) || kept.prgNvram < kept.size;
}

/** The game's file with the sides that the disk has now. */
function withSides(rom: Uint8Array, image: Uint8Array): Uint8Array {
  const now = rom.slice();
  // "FDS"
  now.set(image, rom[0] === 0x46 ? FDS_HEADER : 0);
  return now;
}

/** The save as FCEUX, Nestopia and RetroArch keep it, in one file: of a disk all its sides, of flash memory all of it. */
export function plainSave(title: string, { bytes, medium }: KeptMemory): Candidate {
  const image = medium?.disk?.image();
  return image
    ? { name: `${fileNameOf(title)}.fds`, bytes: image }
    : { name: saveFileName(title), bytes: bytes.slice() };
}

/** The files in which Mesen keeps it; empty where it has the same one as others. */
export function mesenSaves(title: string, kept: KeptMemory): Candidate[] {
  const { bytes, size, prgNvram, medium } = kept;
  const stem = fileNameOf(title);
  if (medium) {
    const { blank, rom, disk } = medium;
    const patch = disk ? packIps(rom, withSides(rom, disk.image())) : packIps(blank, bytes.subarray(0, size));
    return [{ name: `${stem}.ips`, bytes: patch }];
  }
  if (hasEeprom(kept)) {
    const file = (start: number, length: number) => ({
      name: `${stem}.eeprom${length}`,
      bytes: bytes.slice(start, start + length),
    });
    if (size === EEPROM128) return [file(0, EEPROM128)];
    return size > EEPROM256 ? [file(0, EEPROM256), file(EEPROM256, EEPROM128)] : [file(0, EEPROM256)];
  }
  if (!hasFilesOfMesen(kept)) return [];
  const pictures = { name: `${stem}.chr.sav`, bytes: bytes.slice(prgNvram, size) };
  return prgNvram > 0 ? [{ name: saveFileName(title), bytes: bytes.slice(0, prgNvram) }, pictures] : [pictures];
}

/**
 * All that the cartridge keeps once it has what is in `file`, of another emulator or of this page: by its name where parts
 * have files of their own. What the file does not have stays as it is. Throws `FileError`.
 */
export function withSave(kept: KeptMemory, file: Candidate): Uint8Array {
  if (kept.medium) return withMedium(kept, file.bytes);
  const save = openSaveFile(file.bytes);
  const own = kept.bytes.subarray(0, kept.size);
  const start = startOf(kept, file.name, save);
  const all = own.slice();
  all.set(save.subarray(0, own.length - start), start);
  return start > 0 ? joined(all, kept.bytes.subarray(kept.size)) : withTail(kept, all, save);
}

/** Where in what the cartridge keeps the file called `name` belongs. */
function startOf(kept: KeptMemory, name: string, { length }: Uint8Array): number {
  const { size, prgNvram, mapper } = kept;
  if (/\.chr\.sav$/i.test(name) && prgNvram < size) return prgNvram;
  if (/\.eeprom128$/i.test(name) && hasEeprom(kept) && size > EEPROM256) return EEPROM256;
  // The RAM inside the Namco 163 alone, for a cartridge with more.
  return mapper === NAMCO_163 && length === TAILS[NAMCO_163] && size > length ? size - length : 0;
}

/** What others append is kept behind, so that it goes out again; of the Namco 163 it may be all that the cartridge keeps. */
function withTail({ mapper, size, bytes }: KeptMemory, all: Uint8Array, save: Uint8Array): Uint8Array {
  const length = TAILS[mapper] ?? 0;
  const isAppended = length > 0 && save.length > size && save.length % 0x800 === length % 0x800;
  if (!isAppended) return joined(all, bytes.subarray(size));
  const tail = save.slice(-length);
  return size === length ? tail : joined(all, tail);
}

function joined(first: Uint8Array, then: Uint8Array): Uint8Array {
  const all = new Uint8Array(first.length + then.length);
  all.set(first);
  all.set(then, first.length);
  return all;
}

function withMedium(kept: KeptMemory, file: Uint8Array): Uint8Array {
  const { medium, size } = kept;
  if (!medium) return kept.bytes;
  const { blank, rom, disk } = medium;
  try {
    const whole = isPatch(file) ? openPatch(file).apply(disk ? rom : blank) : openSaveFile(file);
    const all = disk ? disk.withImage(whole) : whole;
    if (all?.length === size) return all;
  } catch (error) {
    // Neither a disk nor a difference that is whole.
    if (error instanceof FileError) throw error;
    if (!(error instanceof PatchError || error instanceof RomError)) throw error;
  }
  throw new FileError(laterText.saveFiles.otherMedium);
}
