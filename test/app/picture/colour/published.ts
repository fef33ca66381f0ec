/** A table of the 64 colours that others have published. */
export interface Published {
  readonly name: string;
  readonly source: string;
  /** Red, green and blue in hexadecimal, in the order of the colour numbers. */
  readonly colours: string;
}

/** Published tables that palettes are measured against: what is seen in them is said in docs/PICTURES.md. */
export const PUBLISHED = {
  wiki2c02: {
    name: 'NESdev, 2C02',
    source: 'https://www.nesdev.org/wiki/PPU_palettes',
    colours:
      '626262 001fb2 2404c8 5200b2 730076 800024 730b00 522800 244400 005700 005c00 005324 003c76 000000 000000 000000 ' +
      'ababab 0d57ff 4b30ff 8a13ff bc08d6 d21269 c72e00 9d5400 607b00 209800 00a300 009942 007db4 000000 000000 000000 ' +
      'ffffff 53aeff 9085ff d365ff ff57ff ff5dcf ff7757 fa9e00 bdc700 7ae700 43f611 26ef7e 2cd5f6 4e4e4e 000000 000000 ' +
      'ffffff b6e1ff ced1ff e9c3ff ffbcff ffbdf4 ffc6c3 ffd59a e9e681 cef481 b6fb9a a9fac3 a9f0f4 b8b8b8 000000 000000',
  },
  wiki2c07: {
    name: 'NESdev, 2C07 (Pally)',
    source: 'https://www.nesdev.org/wiki/PPU_palettes',
    colours:
      '626262 002263 0d107d 2b027d 440063 530036 530502 441500 2b2700 0d3600 003e00 003d02 003336 000000 000000 000000 ' +
      'ababab 1251a8 3438cb 5c24cb 7e19a8 921b6b 922924 7e3f00 5c5700 346b00 127600 007424 00676b 000000 000000 000000 ' +
      'ffffff 62a1fa 8589ff ac75ff cf6afa e36cbc e37975 cf9037 aca814 85bc14 62c737 4ec575 4eb7bc 4e4e4e 000000 000000 ' +
      'ffffff c4ddff d1d3ff e1cbff efc7ff f6c8e7 f6cdcb efd6b3 e1dfa6 d1e7a6 c4ebb3 bcebcb bce5e7 b8b8b8 000000 000000',
  },
  sony: {
    name: 'Sony CXA2025AS US, of FCEUmm',
    source: 'https://github.com/libretro/libretro-fceumm',
    colours:
      '585858 00238c 00139b 2d0585 5d0052 7a0017 7a0800 5f1800 352a00 093900 003f00 003c22 00325d 000000 000000 000000 ' +
      'a1a1a1 0053ee 153cfe 6028e4 a91d98 d41e41 d22c00 aa4400 6c5e00 2d7300 007d06 007852 0069a9 000000 000000 000000 ' +
      'ffffff 1fa5fe 5e89fe b572fe fe65f6 fe6790 fe773c fe9308 c4b200 79ca10 3ad54a 11d1a4 06bffe 424242 000000 000000 ' +
      'ffffff a0d9fe bdccfe e1c2fe febcfb febdd0 fec5a9 fed18e e9de86 c7e992 a8eeb0 95ecd9 91e4fe acacac 000000 000000',
  },
  nescap: {
    name: 'RGBSource’s NESCAP, captured from a console',
    source: 'https://github.com/libretro/libretro-fceumm',
    colours:
      '646365 001580 1d0090 380082 56005d 5a001a 4f0900 381b00 1e3100 003d00 004100 003a1b 002f55 000000 000000 000000 ' +
      'afadaf 164bca 472ae7 6b1bdb 9617b0 9f185b 963001 7b4800 5a6600 237800 017f00 00783d 006c8c 000000 000000 000000 ' +
      'ffffff 60a6ff 8f84ff b473ff e26cff f268c3 ef7e61 d89527 bab307 81c807 57d43d 47cf7e 4bc5cd 4c4b4d 000000 000000 ' +
      'ffffff c2e0ff d5d2ff e3cbff f7c8ff fec6ee fecec6 f6d7ae e9e49f d3ed9d c0f2b2 b9f1cc baeded bab9bb 000000 000000',
  },
  direct: {
    name: 'FirebrandX’s Composite Direct, captured from a console',
    source: 'https://github.com/libretro/libretro-fceumm',
    colours:
      '656565 00127d 18008e 360082 56005d 5a0018 4f0500 381900 1d3100 003d00 004100 003b17 002e55 000000 000000 000000 ' +
      'afafaf 194ec8 472fe3 6b1fd7 931bae 9e1a5e 993200 7b4b00 5b6700 267a00 008200 007a3e 006e8a 000000 000000 000000 ' +
      'ffffff 64a9ff 8e89ff b676ff e06fff ef6cc4 f0806a d8982c b9b40a 83cb0c 5bd63f 4ad17e 4dc7cb 4c4c4c 000000 000000 ' +
      'ffffff c7e5ff d9d9ff e9d1ff f9ceff ffccf1 ffd4cb f8dfb1 edeaa4 d6f4a4 c5f8b8 bef6d3 bff1f1 b9b9b9 000000 000000',
  },
  rgb: {
    name: 'Nintendo RGB PPU, of FCEUmm',
    source: 'https://github.com/libretro/libretro-fceumm',
    colours:
      '6d6d6d 002492 0000db 6d49db 92006d b6006d b62400 924900 6d4900 244900 006d24 009200 004949 000000 000000 000000 ' +
      'b6b6b6 006ddb 0049ff 9200ff b600ff ff0092 ff0000 db6d00 926d00 249200 009200 00b66d 009292 242424 000000 000000 ' +
      'ffffff 6db6ff 9292ff db6dff ff00ff ff6dff ff9200 ffb600 dbdb00 6ddb00 00ff00 49ffdb 00ffff 494949 000000 000000 ' +
      'ffffff b6dbff dbb6ff ffb6ff ff92ff ffb6b6 ffdb92 ffff49 ffff6d b6ff49 92ff6d 49ffdb 92dbff 929292 000000 000000',
  },
} as const satisfies Readonly<Record<string, Published>>;

/** The colours of a table: red, green and blue, 0 to 255. */
export function coloursIn({ colours }: Published): readonly (readonly [number, number, number])[] {
  return colours.split(' ').map((hex) => {
    const rgb = Number.parseInt(hex, 16);
    return [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
  });
}
