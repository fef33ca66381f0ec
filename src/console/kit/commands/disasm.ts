import type { Arguments, Command } from '../command.ts';
import { CONSOLE_OPTIONS } from '../game-file.ts';
import { GAME_OPTIONS, openGiven, placed } from '../given-game.ts';
import { listed } from '../listing.ts';
import type { Output } from '../output.ts';

const USUAL_COUNT = 32;
/** Where the CPU finds the address that it begins at. */
const RESET_VECTOR = 0xfffc;

/** `cartouche disasm` */
export const disasm: Command = {
  summary: 'List a game as instructions, with the names of its source',
  usage: 'GAME [options]',
  about: [
    'Memory is listed as the CPU sees it, with the banks that are there; --frames lets the game put others in place first.',
    'Where nothing else is said, the list begins where the CPU does.',
  ],
  options: {
    from: { takes: 'PLACE', help: 'An address ($C000), or a label' },
    count: { takes: 'N', help: `Instructions to list; left out, ${USUAL_COUNT}` },
    ...GAME_OPTIONS,
    ...CONSOLE_OPTIONS,
  },
  examples: ['cartouche disasm game.nes', 'cartouche disasm game.nes --symbols game.dbg --from main --count 50'],
  run(given: Arguments, out: Output): number {
    const game = openGiven(given);
    const count = given.number('count', 1, 65536) ?? USUAL_COUNT;
    const from = given.text('from');
    const address = from === null ? game.readWord(RESET_VECTOR) : placed(game, from);
    const lines = game.debugger.disassemble(address, count);
    out.result(lines, () => lines.map(listed));
    return 0;
  },
};
