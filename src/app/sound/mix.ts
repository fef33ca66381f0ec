import type { Nes } from '../../console/core.ts';
import { type ChannelName, channelsOf, mixChannels, Voices } from '../../console/tools.ts';
import type { Settings } from '../shell/settings.ts';

/** How far apart the channels are, by the choice of stereo. */
const WIDTHS = { mono: 0, gentle: 0.3, wide: 0.7 } as const;
/** Of that, the 2A03's five: the pulses at the sides, the bass in the middle. The channels of chips lie to the left and the right in turns. */
const SIDES = [-1, 1, 0, 0.5, -0.5];

/** Where each of `channels` is in stereo, as long as the player puts it nowhere else. */
export function placesOf(
  channels: readonly ChannelName[],
  { stereo, places }: Pick<Settings, 'stereo' | 'places'>,
): Readonly<Record<string, number>> {
  const side = (i: number) => SIDES[i] ?? (i % 2 === 0 ? 1 : -1);
  return Object.fromEntries(channels.map((name, i) => [name, places[name] ?? WIDTHS[stereo] * side(i)]));
}

/** What there is without a game: the console's own channels, and all that a cartridge has together. */
const OWN_CHANNELS: readonly ChannelName[] = ['pulse1', 'pulse2', 'triangle', 'noise', 'delta', 'cartridge'];

/** The channels of `nes`, or (null) those that all games have. */
export function channelNames(nes: Nes | null): readonly ChannelName[] {
  return nes ? channelsOf(nes) : OWN_CHANNELS;
}

/** What tells, whenever it is asked, what the channels of `nes` play. */
export function voicesOf(nes: Nes): Voices {
  return new Voices(nes);
}

/** Mix the channels of `nes` as these settings say. */
export function mix(nes: Nes, chosen: Pick<Settings, 'volumes' | 'mutes' | 'stereo' | 'places'>): void {
  const { volumes, mutes, stereo } = chosen;
  const silent = Object.keys(mutes).filter((name) => mutes[name] === 1);
  mixChannels(nes, {
    volumes: { ...volumes, ...Object.fromEntries(silent.map((name) => [name, 0])) },
    places: stereo === 'mono' ? undefined : placesOf(channelsOf(nes), chosen),
  });
}
