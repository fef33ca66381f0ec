import { z } from 'zod';
import { Symbols } from '../../debug.ts';
import { BUTTON_NAMES } from '../buttons.ts';
import { readBytes } from '../files.ts';
import { type GameRun, openGame } from '../game-run.ts';
import { hex, listed } from '../listing.ts';
import { readSymbols } from '../symbol-files.ts';
import type { Games } from './games.ts';

/** What a tool answers, as the protocol has it. */
export interface Answer {
  readonly content: (
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'image'; readonly data: string; readonly mimeType: string }
  )[];
  readonly isError?: boolean;
  readonly [field: string]: unknown;
}

interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: Shape;
  act(games: Games, given: z.infer<z.ZodObject<Shape>>): Answer;
}

/** A tool, whose arguments are checked by their schema. */
function tool<Shape extends z.ZodRawShape>(made: Tool<Shape>): Tool {
  return made as unknown as Tool;
}

const text = (value: unknown): Answer => ({
  content: [{ type: 'text', text: typeof value === 'string' ? value : JSON.stringify(value) }],
});

const game = z.number().int().optional().describe('Number of the game; left out, the one opened last');
const place = z
  .union([z.string(), z.number().int().min(0).max(0xffff)])
  .describe('A label, a source line (main.c:12), or a CPU address (49152 or "$C000")');
const within = z.number().int().min(1).max(100_000).default(600).describe('Frames after which it is given up');
const buttons = z.string().describe(`Buttons joined by +, of ${BUTTON_NAMES.join(', ')}: Right+A`);
const pad = z
  .union([z.literal(1), z.literal(2)])
  .default(1)
  .describe('Which pad');

/** Where a game is, and what its CPU has in it. */
function statusOf(run: GameRun) {
  const { registers, beam, position } = run.debugger;
  const { info } = run.nes;
  return {
    frame: run.frame,
    at: run.whereabouts(),
    registers,
    scanline: beam.scanline,
    dot: beam.dot,
    midFrame: position.cycle > 0,
    board: info.board,
    region: info.region,
  };
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => hex(byte, 2)).join(' ');

const LOAD = [
  tool({
    name: 'load',
    title: 'Load a game',
    description:
      'Open a game (.nes, .unf, .fds, .nsf), just switched on, with the symbols of its program if there are any.',
    inputSchema: {
      path: z.string().describe('Path of the file'),
      symbols: z
        .array(z.string())
        .default([])
        .describe('Paths of .dbg (ca65), .mlb (Mesen), .nl (FCEUX) or .lbl (VICE) files'),
      region: z.enum(['ntsc', 'pal', 'dendy']).optional(),
    },
    act(games, { path, symbols, region }) {
      const names = symbols.length > 0 ? readSymbols(symbols) : new Symbols();
      const run = openGame(readBytes(path), { symbols: names, title: path, ...(region && { region }) });
      return text({ game: games.add(run), labels: names.labels.length, files: names.files, ...statusOf(run) });
    },
  }),
  tool({
    name: 'status',
    title: 'Where the program is',
    description: 'Frame, registers, source line and beam of a game.',
    inputSchema: { game },
    act: (games, given) => text(statusOf(games.get(given.game))),
  }),
  tool({
    name: 'fork',
    title: 'Copy a game',
    description: 'Another console with the same game in the same state; gives its number.',
    inputSchema: { game },
    act: (games, given) => text({ game: games.add(games.get(given.game).fork()) }),
  }),
  tool({
    name: 'close',
    title: 'Close a game',
    description: 'The game is no longer needed.',
    inputSchema: { game: z.number().int() },
    act(games, given) {
      games.close(given.game);
      return text('closed');
    },
  }),
  tool({
    name: 'reset',
    title: 'Press the reset button',
    description: 'The reset button of the console.',
    inputSchema: { game },
    act: (games, given) => text(statusOf(games.get(given.game).reset())),
  }),
];

const RUN = [
  tool({
    name: 'run',
    title: 'Run a game',
    description:
      'Run some frames, or to a place, or until an expression is true (player_x > 9 && a == 3). Breakpoints stop it.',
    inputSchema: {
      game,
      frames: z.number().int().min(1).max(100_000).optional(),
      to: place.optional(),
      until: z.string().optional().describe('An expression of registers, labels and memory ([$0300])'),
      within,
    },
    act(games, { frames, to, until, within: budget, ...given }) {
      const run = games.get(given.game);
      const stop =
        to !== undefined
          ? run.runTo(to, { within: budget })
          : until !== undefined
            ? run.runUntil(until, { within: budget })
            : run.run(frames ?? 1);
      const met = stop?.breakpoints.map(({ id }) => id) ?? [];
      return text({
        reason: stop?.reason === 'budget' ? 'done' : stop?.reason,
        breakpoints: met,
        access: stop?.access,
        ...statusOf(run),
      });
    },
  }),
  tool({
    name: 'press',
    title: 'Press buttons',
    description: 'Hold buttons for some frames, which are run, and release them.',
    inputSchema: { game, buttons, frames: z.number().int().min(1).max(10_000).default(2), pad },
    act(games, { buttons: names, frames, pad: port, ...given }) {
      return text(statusOf(games.get(given.game).press(names, { frames, pad: port })));
    },
  }),
  tool({
    name: 'step',
    title: 'Step',
    description:
      'Run instructions one by one; over: with all of a subroutine that is called; out: to the end of this one.',
    inputSchema: { game, how: z.enum(['instruction', 'over', 'out', 'scanline', 'frame']).default('instruction') },
    act(games, { how, ...given }) {
      const run = games.get(given.game);
      const { debugger: debugged } = run;
      const steps = {
        instruction: () => debugged.step(),
        over: () => debugged.stepOver({ frames: 600 }),
        out: () => debugged.stepOut({ frames: 600 }),
        scanline: () => debugged.stepScanline(),
        frame: () => debugged.stepFrame(),
      };
      const { reason } = steps[how]();
      return text({
        reason,
        next: debugged.disassemble(debugged.registers.pc, 1).map(listed).join('\n'),
        ...statusOf(run),
      });
    },
  }),
];

const LOOK = [
  tool({
    name: 'read',
    title: 'Read memory',
    description: 'Bytes from a place on, as the CPU sees them; nothing is changed by it.',
    inputSchema: { game, at: place, count: z.number().int().min(1).max(4096).optional() },
    act(games, { at, count, ...given }) {
      const bytes = games.get(given.game).bytes(at, count);
      return text({ bytes: [...bytes], hex: hexOf(bytes) });
    },
  }),
  tool({
    name: 'write',
    title: 'Write memory',
    description: 'Put bytes into RAM from a place on.',
    inputSchema: { game, at: place, bytes: z.array(z.number().int().min(0).max(255)).min(1).max(4096) },
    act(games, { at, bytes, ...given }) {
      games.get(given.game).write(at, bytes);
      return text('written');
    },
  }),
  tool({
    name: 'screenshot',
    title: 'See the picture',
    description: 'The picture that was finished last, 256 x 240.',
    inputSchema: { game },
    act(games, given) {
      const data = Buffer.from(games.get(given.game).png()).toString('base64');
      return { content: [{ type: 'image', data, mimeType: 'image/png' }] };
    },
  }),
  tool({
    name: 'disassemble',
    title: 'List instructions',
    description: 'Instructions from a place on, or from the one that is next.',
    inputSchema: { game, at: place.optional(), count: z.number().int().min(1).max(500).default(20) },
    act(games, { at, count, ...given }) {
      const run = games.get(given.game);
      const from = at === undefined ? run.debugger.registers.pc : run.addressOf(at);
      return text(run.debugger.disassemble(from, count).map(listed).join('\n'));
    },
  }),
  tool({
    name: 'compare',
    title: 'Compare two games',
    description: 'What differs between two games: pixels of the picture, and bytes of the 2 KiB of RAM.',
    inputSchema: { game: z.number().int(), other: z.number().int() },
    act(games, given) {
      const [one, other] = [games.get(given.game), games.get(given.other)];
      const [first, second] = [one, other].map((run) => run.debugger.read('ram', 0, 0x800));
      const changed = [...first.keys()].filter((at) => first[at] !== second[at]);
      const pixels = one.nes.pixels.reduce((sum, pixel, i) => (pixel === other.nes.pixels[i] ? sum : sum + 1), 0);
      const shown = changed.slice(0, 200).map((at) => {
        return { address: at, name: one.debugger.nameOf(at), game: first[at], other: second[at] };
      });
      return text({ pixels, bytes: changed.length, ram: shown, frames: [one.frame, other.frame] });
    },
  }),
];

const STOPS = [
  tool({
    name: 'breakpoint',
    title: 'Set a breakpoint',
    description:
      'Stop where a place is executed, read or written, or at an interrupt, perhaps under a condition. Gives its number.',
    inputSchema: {
      game,
      on: z.enum(['execute', 'read', 'write', 'access', 'nmi', 'irq']),
      at: place.optional(),
      condition: z.string().optional().describe('An expression; value and address are of the access'),
    },
    act(games, { on, at, condition, ...given }) {
      const { debugger: debugged } = games.get(given.game);
      const { id } = debugged.breakOn({
        on,
        ...(at !== undefined && { at }),
        ...(condition !== undefined && { condition }),
      });
      return text({ breakpoint: id });
    },
  }),
  tool({
    name: 'breakpoints',
    title: 'List breakpoints, or remove one',
    description: 'All breakpoints of a game with how often they were met; `remove` takes one away first.',
    inputSchema: { game, remove: z.number().int().optional() },
    act(games, { remove, ...given }) {
      const { debugger: debugged } = games.get(given.game);
      const gone = debugged.breakpoints.find(({ id }) => id === remove);
      if (gone) debugged.remove(gone);
      return text(debugged.breakpoints.map(({ id, options, isOn, hits }) => ({ id, ...options, isOn, hits })));
    },
  }),
  tool({
    name: 'save_replay',
    title: 'Save a replay',
    description:
      'Write all that was played since the game was opened as a replay (.ctr), which the page and `cartouche run --replay` play.',
    inputSchema: { game, path: z.string() },
    act(games, { path, ...given }) {
      const run = games.get(given.game).saveReplay(path);
      return text({ file: path, frames: run.frame });
    },
  }),
];

/** All tools. */
export const TOOLS: readonly Tool[] = [...LOAD, ...RUN, ...LOOK, ...STOPS];
