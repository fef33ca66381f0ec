import { BarcodeBattler } from './barcode-battler.ts';
import { BasicKeyboard } from './basic-keyboard.ts';
import type { ExpansionChoice, PortChoice } from './catalogue.ts';
import { BandaiHyperShot, KonamiHyperShot } from './hyper-shots.ts';
import { FamilyTrainer, PowerPad } from './mats.ts';
import { SnesMouse, SuborMouse } from './mice.ts';
import { OekaTablet } from './oeka-tablet.ts';
import { FamicomPaddle, Paddle } from './paddle.ts';
import { type Makers, PAD_MAKERS } from './shelf.ts';
import { SuborKeyboard } from './subor-keyboard.ts';
import { FamicomZapper, VsZapper, Zapper } from './zapper.ts';

/** How each device of the catalogue is made. */
export const EVERY_DEVICE: Makers<PortChoice, ExpansionChoice> = {
  ports: {
    ...PAD_MAKERS.ports,
    zapper: ({ screen, isVs }) => (isVs ? new VsZapper(screen) : new Zapper(screen)),
    paddle: () => new Paddle(),
    'power-pad': () => new PowerPad(),
    'snes-mouse': ({ pads }, port) => new SnesMouse(pads[port]),
    'subor-mouse': ({ pads }, port) => new SuborMouse(pads[port]),
  },
  expansions: {
    ...PAD_MAKERS.expansions,
    zapper: ({ screen }) => new FamicomZapper(screen),
    paddle: () => new FamicomPaddle(),
    'family-trainer': () => new FamilyTrainer(),
    keyboard: ({ recorder }) => new BasicKeyboard(recorder),
    tablet: () => new OekaTablet(),
    'barcode-battler': ({ cpuHz }) => new BarcodeBattler(cpuHz),
    'bandai-shot': ({ pads, screen }) => new BandaiHyperShot(pads[0], screen),
    'konami-shot': ({ pads }) => new KonamiHyperShot(pads[0], pads[1]),
    'subor-keyboard': () => new SuborKeyboard(),
  },
};
