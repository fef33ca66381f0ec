import { Nes, type NesOptions } from '../../console/core.ts';
import { markColours } from '../picture/palette.ts';
import { wantsHint } from './game-options.ts';
import { findTitle, findTitleInEither } from './title-frames.ts';

/** The Disk System shows a picture of its own for so many frames, and reads the disk. */
const DISK_FRAMES = 700;

/**
 * Finds the picture by which the game in `rom` is known, in a console built with `options`. Goes on a frame each time it is asked; null
 * where there is none, as in music. Throws `RomError`.
 */
export function* coverPicture(rom: Uint8Array, options: NesOptions): Generator<void, Uint16Array | null> {
  const nes = new Nes(rom, options);
  const { info } = nes;
  if (info.format === 'NSF' || info.format === 'NSFe') return null;
  // Where nobody says for which console a game is, it may be one for PAL.
  const mayBePal = options.region === undefined && wantsHint(info);
  const inPal = () => new Nes(rom, { ...options, region: 'pal' });
  const from = info.format === 'FDS' ? DISK_FRAMES : 0;
  const picture = yield* mayBePal ? findTitleInEither(nes, inPal, from) : findTitle(nes, from);
  if (picture) markColours(picture, nes.ppu.model.colours);
  return picture;
}
