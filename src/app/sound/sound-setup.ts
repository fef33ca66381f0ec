import type { Nes } from '../../console/core.ts';
import type { Settings } from '../shell/settings.ts';

/** Those whose channels were mixed otherwise than on the console. */
const mixed = new WeakSet<Nes>();

/** Whether channels are to be mixed otherwise than on the console. */
function isMixed({ volumes, mutes, stereo }: Settings): boolean {
  return stereo !== 'mono' || Object.keys({ ...volumes, ...mutes }).length > 0;
}

/**
 * Let `nes` sound as these settings say. What mixes its channels is fetched when that is first wanted; until then, and where it cannot
 * be, it sounds as the console does.
 */
export async function setSound(nes: Nes, chosen: Settings): Promise<void> {
  const { consoleSound } = chosen;
  nes.setSound(consoleSound === 'auto' ? {} : { console: consoleSound });
  if (!isMixed(chosen) && !mixed.has(nes)) return;
  mixed.add(nes);
  await import('./mix.ts').then(
    ({ mix }) => mix(nes, chosen),
    () => {},
  );
}
