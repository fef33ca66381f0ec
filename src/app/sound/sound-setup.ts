import type { SoundSetup } from '../../console/core.ts';
import type { Settings } from '../shell/settings.ts';

/** How a console is to sound that is played with these settings. */
export function soundSetup(chosen: Settings): SoundSetup {
  const { consoleSound, mixes } = chosen;
  return {
    ...(consoleSound !== 'auto' && { console: consoleSound }),
    ...(mixes && {
      volumes: {
        pulse1: chosen.pulse1Volume,
        pulse2: chosen.pulse2Volume,
        triangle: chosen.triangleVolume,
        noise: chosen.noiseVolume,
        delta: chosen.deltaVolume,
        cartridge: chosen.cartridgeVolume,
      },
    }),
  };
}
