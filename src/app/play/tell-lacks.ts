import type { RomInfo } from '../../console/core.ts';
import { laterText } from '../i18n/later-text.ts';
import { notify } from '../shell/notices.ts';

/** Tell the player what the file of the game in the console lacks, or asks for and is not there. */
export function tellLacks({ lacks, expansion }: RomInfo): void {
  const { lacking } = laterText;
  const device = lacking.devices[expansion] ?? lacking.unknownDevice(expansion);
  const says = { chr: lacking.chr, device: lacking.device(device), misc: lacking.misc };
  notify(lacks.map((lack) => says[lack]).join(' '), undefined, 'lacks');
}
