import type { Chip } from '../chip/chip.ts';
import { LISTED, type ObjectLines } from '../chip/object-lines.ts';
import { advanceFlags, spriteDot } from './line-dots.ts';

/** The first dot of the evaluation from which on objects are alike: dot 65 begins it, dot 66 decides about object 0. */
const FIRST_ALIKE = 67;
/** Secondary OAM's address is reset in the dots after these. */
const CLEARED = 63;
const EVALUATED = 255;

/**
 * What dots `from` (1 or later) up to and without `end` (257 at most) of a picture line do in the sprite unit, with rendering on: secondary OAM is cleared, then
 * objects are looked through, those out of range as many at once as there are.
 */
export function runEvaluation(chip: Chip, from: number, end: number): void {
  for (let dot = from; dot < end; ) {
    const steps = (end - dot) >> 1;
    let count = 0;
    if (steps > 0 && (dot & 1) !== 0 && (chip.hitPipe | chip.overflowPipe) === 0) {
      if (dot >= FIRST_ALIKE) count = passObjects(chip, Math.min(steps, (EVALUATED - dot) >> 1));
      else if (dot > 1 && dot < CLEARED) count = clear(chip, Math.min(steps, (CLEARED - dot) >> 1));
    }
    if (count === 0) {
      advanceFlags(chip);
      spriteDot(chip, dot);
      dot++;
    }
    dot += count * 2;
  }
}

/** `steps` bytes of secondary OAM are cleared; returns how many. */
function clear({ sprites }: Chip, steps: number): number {
  const { pointer } = sprites;
  if (sprites.overflowed || pointer + steps > 31) return 0;
  for (let i = pointer; i < pointer + steps; i++) sprites.secondary[i] = 0xff;
  sprites.pointer = pointer + steps;
  sprites.buffer = 0xff;
  sprites.bufferBefore = 0xff;
  return steps;
}

/** Up to `steps` objects that are not in range of this line are looked at; returns how many. */
function passObjects(chip: Chip, steps: number): number {
  const { sprites, line } = chip;
  const { oam, oamAddress, secondary, objectLines } = sprites;
  if (steps === 0) return 0;
  if (sprites.wrapped) {
    const last = steps === 1 ? oamAddress : (oamAddress + 4 * (steps - 1)) & 0xfc;
    sprites.bufferBefore = oam[last];
    sprites.buffer = secondary[sprites.pointer];
    sprites.oamAddress = (last + 4) & 0xfc;
    return steps;
  }
  if (sprites.byteIndex !== 0 || sprites.overflowed || sprites.ninth || (oamAddress & 3) !== 0) return 0;
  objectLines.update(oam, chip.spriteHeight);
  const next = nextInRange(objectLines, line, oamAddress >> 2);
  const count = Math.min(next - (oamAddress >> 2), steps);
  if (count <= 0) return 0;
  const after = oamAddress + 4 * count;
  const value = oam[after - 4];
  secondary[sprites.pointer] = value;
  sprites.buffer = value;
  sprites.bufferBefore = value;
  sprites.wrapped = after > 0xff;
  sprites.oamAddress = after & 0xff;
  return count;
}

/** The first object from `object` (0 to 63) on that is in range of `line`, 64 for none; -1 where there are more than are listed. */
function nextInRange({ counts, first }: ObjectLines, line: number, object: number): number {
  const count = counts[line];
  if (count > LISTED) return -1;
  const list = line * LISTED;
  for (let i = list; i < list + count; i++) {
    if (first[i] >= object) return first[i];
  }
  return 64;
}
