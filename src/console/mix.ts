import type { Channel } from '../apu/levels.ts';
import { SideDacs } from '../apu/side.ts';
import { Tap } from '../apu/tap.ts';
import { APU_CHANNELS } from '../apu/voices.ts';
import type { ChipChannel } from '../mappers/sound/chip-channels.ts';
import type { Nes } from './nes.ts';

/** What has a volume: the 2A03's channels, the cartridge, and the channels of its chips. */
export type ChannelName = Channel | ChipChannel;

/** How the channels of a console are mixed. */
export interface Mix {
  /** How loud each is: 1 as on the console (as where it is left out), 0 silent, 2 at the most. */
  readonly volumes?: Readonly<Partial<Record<ChannelName, number>>>;
  /** Where each is: -1 left, 0 in the middle (as where it is left out), 1 right. Left out altogether: mono, which costs nothing. */
  readonly places?: Readonly<Partial<Record<ChannelName, number>>> | undefined;
}

/** The channels of `nes`: the 2A03's five, then those of the cartridge's chips. */
export function channelsOf(nes: Nes): readonly ChannelName[] {
  return [...APU_CHANNELS, ...nes.board.sounds.flatMap((chip) => chip.channels)];
}

/** Mix the channels of `nes` like this from now on, without a click, in place of what `setSound` says of volumes. No part of its state. */
export function mixChannels(nes: Nes, { volumes = {}, places }: Mix): void {
  const { mixer } = nes.apu;
  const own = nes.volumesFor(volumes);
  mixer.setVolumes(own);
  mixer.setSide(places ? new SideDacs(own, places) : null);
  for (const chip of nes.board.sounds) {
    const isPlain = chip.channels.every((name) => (volumes[name] ?? 1) === 1 && !places?.[name]);
    const taps = chip.channels.map((name) => new Tap(mixer, volumes[name] ?? 1, places?.[name] ?? 0));
    chip.route(isPlain ? null : taps);
  }
}
