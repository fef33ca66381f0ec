import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { sentenceOf } from '../sentence.ts';
import { VERSION } from '../version.ts';
import { Games } from './games.ts';
import { type Answer, TOOLS } from './tools.ts';

const INSTRUCTIONS = [
  'A NES without a screen. load opens a game and gives its number; the other tools take that as `game`, or the game opened last.',
  'Time passes only while run, press or step runs: 60 frames are about a second. Addresses are CPU addresses; labels work where symbols were loaded.',
  'fork copies a game, so that two ways to go on can be tried and compared. screenshot shows the last picture.',
].join(' ');

/** What is told of something that went wrong: for whoever asked, so that it can be asked better. */
function refusal(error: unknown): Answer {
  const text = sentenceOf(error) ?? (error instanceof Error ? error.message : String(error));
  return { content: [{ type: 'text', text }], isError: true };
}

/** Serves games over standard input and output until the input ends. */
export async function serveMcp(): Promise<void> {
  const games = new Games();
  const server = new McpServer({ name: 'cartouche', version: VERSION }, { instructions: INSTRUCTIONS });
  for (const { name, act, ...about } of TOOLS) {
    server.registerTool(name, about, (given: Record<string, unknown>) => {
      try {
        return act(games, given as never);
      } catch (error) {
        return refusal(error);
      }
    });
  }
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    transport.onclose = resolve;
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
  });
  await server.connect(transport);
  await closed;
  await server.close();
}
