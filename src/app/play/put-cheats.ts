import type { Machine } from '../machine/machine.ts';
import { complainOfPart } from '../shell/parts.ts';
import type { Game } from '../storage/records.ts';

/** Put on in `machine` the cheats that are on for a game, and take off all others. Who reads them is fetched for a game that has some. */
export async function putOnCheats(machine: Machine, { options }: Game): Promise<void> {
  if (options?.cheats === undefined) return machine.inputs.happen({ kind: 'cheats', cheats: [] });
  const part = await import('../library/cheats.ts').catch(() => null);
  if (part === null) return complainOfPart();
  const on = part.cheatsIn(options).filter(({ isOn }) => isOn);
  machine.inputs.happen({ kind: 'cheats', cheats: on.flatMap(({ code }) => part.effectsOf(code) ?? []) });
}
