import type { Command } from '../command.ts';

/** `cartouche mcp` */
export const mcp: Command = {
  summary: 'Let an assistant play and debug games, by the Model Context Protocol over standard input and output',
  usage: '',
  about: [
    'Tools: load, status, run, press, read, write, fork, compare, screenshot, disassemble, breakpoint, breakpoints, step, reset,',
    'save_replay, close. Files are read and written where the program is started. It ends when its input does.',
  ],
  options: {},
  examples: ['cartouche mcp'],
  async run(): Promise<number> {
    // Fetched when wanted: the protocol is larger than everything else.
    const { serveMcp } = await import('../mcp/server.ts');
    await serveMcp();
    return 0;
  },
};
