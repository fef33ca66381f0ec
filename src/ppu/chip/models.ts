/** Which PPU it is: a composite one, or one of those with red, green and blue outputs, by how they differ. */
export interface PpuModel {
  /** What is printed on it. */
  readonly name: string;
  /** Its colours: 0 those of the 2C02, else a row of `RGB_COLOURS` from 1. */
  readonly colours: number;
  /** Whether $2000 and $2001 have changed places. */
  readonly swapsControl: boolean;
  /** What bits 4-0 of $2002 (5-0 in one PPU) always read; -1: the open bus is read there. */
  readonly signature: number;
}

/**
 * What the ROM inside an RGB PPU gives for colours $00 to $3F: red, green and blue as octal digits, 7 full. First the
 * 2C03 and 2C05, then the 2C04-0001 to -0004, each in an order of its own, so that a copied game has wrong colours.
 * https://www.nesdev.org/wiki/PPU_palettes
 */
export const RGB_COLOURS: readonly string[] = [
  '333014006326403503510420320120031040022000000000555036027407507704700630430140040053044000000000' +
    '777357447637707737740750660360070276077000000000777567657757747755764772773572473276467000000000',
  '755637700447044120222704777333750503403660320777357653310360467657764027760276000200666444707014' +
    '003567757070077022053507000420747510407006740000000140555031572326770630020036040111773737430473',
  '000750430572473737044567700407773747777637467040020357510666053360200447222707003276657320000326' +
    '403764740757036310555006507760333120027000660777653111070630022014704140000077420770755503031444',
  '507737473555040777567120014000764320704666653467447044503027140430630053333326000006700510747755' +
    '637020003770111750740777360403357707036444000310077200572757420070660222031000657773407276760022',
  '430326044660000755014630555310070003764770040572737200027747000222510740653053447140403000473357' +
    '503031420006407507333704022666036020111773444707757777320700760276777467000750637567360657077120',
];

function rgb(name: string, colours: number, signature = -1): PpuModel {
  return { name, colours, swapsControl: name.startsWith('RC2C05'), signature };
}

/** The composite PPU of NES and Famicom. */
export const RP2C02: PpuModel = { name: 'RP2C02', colours: 0, swapsControl: false, signature: -1 };
/** The RGB PPU with the colours nearest to it. */
export const RP2C03: PpuModel = rgb('RP2C03B', 1);

/**
 * The PPUs of the VS. System, by their number in the NES 2.0 header. That document gives the signatures that games
 * compare with: all of bits 5-0 in the RC2C05-02, bits 4-0 in the others; that of the -05 is not known.
 * https://www.nesdev.org/wiki/NES_2.0#Vs._System_Type
 */
export const VS_PPUS: readonly PpuModel[] = [
  RP2C03,
  rgb('RP2C03G', 1),
  rgb('RP2C04-0001', 2),
  rgb('RP2C04-0002', 3),
  rgb('RP2C04-0003', 4),
  rgb('RP2C04-0004', 5),
  rgb('RC2C03B', 1),
  rgb('RC2C03C', 1),
  rgb('RC2C05-01', 1, 0x1b),
  rgb('RC2C05-02', 1, 0x3d),
  rgb('RC2C05-03', 1, 0x1c),
  rgb('RC2C05-04', 1, 0x1b),
  rgb('RC2C05-05', 1),
];

/**
 * Red, green and blue, 0 to 7 each, of colour number `number` (bits 0-5 colour, 6-8 emphasis) in row `colours` (from 1)
 * of `RGB_COLOURS`: emphasis drives its channel in full, and darkens nothing.
 */
export function rgbOf(colours: number, number: number): readonly [number, number, number] {
  const at = (number & 0x3f) * 3;
  const level = (channel: number) =>
    (number & (0x40 << channel)) !== 0 ? 7 : RGB_COLOURS[colours - 1].charCodeAt(at + channel) - 0x30;
  return [level(0), level(1), level(2)];
}
