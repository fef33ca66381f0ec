import { BOARDS, FORMAT_BOARDS } from './catalogue.ts';
import { isDiskImage } from './fds/disk.ts';
import { parseDisk } from './fds/fds-file.ts';
import { correctionOf } from './formats/corrections.ts';
import { isInes, parseInes } from './formats/ines.ts';
import { isUnif, parseUnif } from './formats/unif.ts';
import { vsGameOf } from './formats/vs-games.ts';
import { recognise } from './formats/wrong-files.ts';
import { isNsf, parseNsfImage } from './nsf/nsf-file.ts';
import { byNumber, stock } from './shelf.ts';
import { Epsm } from './sound/epsm.ts';

/** Put every board, every kind of image and the table of bad headers on the shelf. */
export function stockEverything(): void {
  stock({
    boards: byNumber(BOARDS),
    formatBoards: FORMAT_BOARDS,
    kinds: [
      { fits: isInes, open: parseInes },
      { fits: isUnif, open: parseUnif },
      { fits: isNsf, open: parseNsfImage },
      { fits: isDiskImage, open: (bytes, { bios }) => parseDisk(bytes, bios) },
    ],
    recognise,
    correctionOf,
    vsGameOf,
    makeEpsm: (cpuHz) => new Epsm(cpuHz),
  });
}
