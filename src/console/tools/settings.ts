import type { DeviceSetup } from '../devices/catalogue.ts';
import type { ConsoleSettings, Happening, Inputs } from './inputs.ts';

/** What has to happen, in this order, for settings `from` to become those of the second; what the tape does is left out. */
export function changesOfSettings(
  from: ConsoleSettings,
  { setup, changesSides, switches, cheats }: ConsoleSettings,
): Happening[] {
  const all: Happening[] = [];
  const isPlugged = (Object.keys(setup) as (keyof DeviceSetup)[]).every(
    (socket) => setup[socket] === from.setup[socket],
  );
  if (!isPlugged) all.push({ kind: 'plug', setup });
  if (changesSides !== from.changesSides) all.push({ kind: 'changesSides', on: changesSides });
  if (cheats !== from.cheats) all.push({ kind: 'cheats', cheats });
  if (switches !== from.switches) all.push({ kind: 'switches', on: switches });
  return all;
}

/** Have the console as it is with `settings`. */
export function adopt(inputs: Inputs, settings: ConsoleSettings): void {
  for (const what of changesOfSettings(inputs.settings, settings)) inputs.perform(what);
}
