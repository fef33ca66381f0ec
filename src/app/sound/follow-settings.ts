import { settings } from '../shell/settings.ts';
import { heedSilentSwitch, type Sound } from './audio.ts';

/** From now on `sound` is as loud as the settings say, and what changes it is fetched when it is first wanted. Call once. */
export function followSettings(sound: Sound): void {
  settings.subscribe(({ muted, volume, bands, limits, balance, heedsSilent }) => {
    sound.setVolume(muted ? 0 : volume);
    heedSilentSwitch(heedsSilent);
    if (!limits && balance === 0 && Object.keys(bands).length === 0) return;
    // Where it cannot be fetched, it sounds as without.
    import('./effects.ts').then(
      ({ openEffects }) => openEffects(sound),
      () => {},
    );
  });
}
