import * as v from 'valibot';
import { type Cheat, CheatError, type NamedCheat, parseCodes } from '../../console/tools.ts';
import type { GameOptions } from '../storage/records.ts';

/** Most characters of a cheat's name, and of its codes. */
export const MOST_TYPED = { name: 120, code: 600 } as const;

const Kept = v.object({ name: v.string(), code: v.string(), isOn: v.boolean() });

/** The cheats in a game's options, in their order; what is none is left out. */
export function cheatsIn(options: GameOptions | undefined): readonly NamedCheat[] {
  const kept = options?.cheats;
  return Array.isArray(kept) ? kept.filter((cheat) => v.is(Kept, cheat)) : [];
}

/** What the codes of a cheat do; null where they cannot be read. */
export function effectsOf(code: string): readonly Cheat[] | null {
  try {
    return parseCodes(code).map(({ cheat }) => cheat);
  } catch (error) {
    if (error instanceof CheatError) return null;
    throw error;
  }
}
