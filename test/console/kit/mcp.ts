import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Installed } from './packed.ts';

interface Part {
  readonly type: string;
  readonly text?: string;
  readonly data?: string;
}

/** What an assistant can do, asked by the protocol's own client of the packed program. */
export function defineMcpTests(installed: Installed): void {
  describe('cartouche mcp', () => {
    const client = new Client({ name: 'test', version: '1.0.0' });
    const parts = async (name: string, given: Record<string, unknown> = {}) => {
      const answer = await client.callTool({ name, arguments: given });
      return { isError: answer.isError === true, parts: answer.content as Part[] };
    };
    const ask = async (name: string, given: Record<string, unknown> = {}) => {
      const { parts: found, isError } = await parts(name, given);
      expect(found[0].text && isError ? found[0].text : '').toBe('');
      return JSON.parse(found[0].text ?? '');
    };
    const refusal = async (name: string, given: Record<string, unknown>) => {
      const { parts: found, isError } = await parts(name, given);
      expect(isError).toBe(true);
      return found[0].text ?? '';
    };

    beforeAll(async () => {
      const command = join(installed.folder, 'node_modules/.bin/cartouche');
      await client.connect(new StdioClientTransport({ command, args: ['mcp'], cwd: installed.folder }));
    });
    afterAll(() => client.close());

    test('says what it is, and what it can do', async () => {
      expect(client.getServerVersion()?.name).toBe('cartouche');
      expect(client.getInstructions()).toContain('60 frames are about a second');
      const { tools } = await client.listTools();
      const wanted = [
        'load',
        'run',
        'press',
        'read',
        'write',
        'fork',
        'compare',
        'screenshot',
        'disassemble',
        'breakpoint',
      ];
      expect(tools.map(({ name }) => name)).toEqual(expect.arrayContaining(wanted));
      for (const { description, inputSchema } of tools) {
        expect(description).toMatch(/\w{3}/);
        expect(inputSchema.type).toBe('object');
      }
    });

    test('a game is loaded, played, forked and compared', async () => {
      const { game, labels } = await ask('load', { path: 'cc65/fixed.nes', symbols: ['cc65/fixed.dbg'] });
      expect(labels).toBeGreaterThan(10);
      expect(await ask('run', { game, to: 'read_pad' })).toMatchObject({
        reason: 'done',
        at: expect.stringContaining('_read_pad'),
      });
      const { game: other } = await ask('fork', { game });
      expect(await ask('compare', { game, other })).toMatchObject({ bytes: 0, pixels: 0 });
      await ask('press', { game, buttons: 'Right', frames: 12 });
      await ask('run', { game: other, frames: 12 });
      const [moved] = (await ask('read', { game, at: 'player_x' })).bytes;
      expect(moved).toBeGreaterThan(3);
      expect((await ask('read', { game: other, at: 'player_x' })).bytes).toEqual([3]);
      expect((await ask('compare', { game, other })).pixels).toBeGreaterThan(0);
      const { parts: shot } = await parts('screenshot', { game });
      expect(
        Buffer.from(shot[0].data ?? '', 'base64')
          .subarray(1, 4)
          .toString(),
      ).toBe('PNG');
    });

    test('a breakpoint stops it, until it is removed', async () => {
      const { game } = await ask('load', { path: 'cc65/fixed.nes', symbols: ['cc65/fixed.dbg'] });
      await ask('run', { game, to: 'read_pad' });
      const { breakpoint } = await ask('breakpoint', { on: 'write', at: 'coins' });
      const stop = await ask('press', { buttons: 'Right', frames: 60 });
      expect(stop.at).toContain('take_coin');
      expect((await ask('breakpoints'))[0]).toMatchObject({ id: breakpoint, hits: 1 });
      expect(await ask('breakpoints', { remove: breakpoint })).toEqual([]);
      const { parts: listing } = await parts('disassemble', { at: 'count_taken', count: 2 });
      expect(listing[0].text).toContain('_count_taken:');
      expect(await ask('step', { how: 'instruction' })).toMatchObject({ reason: 'done' });
    });

    test('a replay of it is a file that plays', async () => {
      const { game } = await ask('load', { path: 'cc65/fixed.nes' });
      await ask('press', { game, buttons: 'Right', frames: 90 });
      expect(await ask('save_replay', { game, path: 'mcp.ctr' })).toMatchObject({ frames: 90 });
      expect(existsSync(join(installed.folder, 'mcp.ctr'))).toBe(true);
      expect(installed.cartouche('run', 'cc65/fixed.nes', '--replay', 'mcp.ctr').code).toBe(0);
    });

    test('what cannot be is said, and nothing ends', async () => {
      expect(await refusal('load', { path: 'missing.nes' })).toContain('there is no such file');
      expect(await refusal('load', { path: 'package.json' })).toContain('not a NES game');
      expect(await refusal('read', { at: 'nonsense' })).toContain('called "nonsense"');
      expect(await refusal('read', { game: 99, at: 0 })).toContain('There is no game 99');
      expect(await refusal('press', { buttons: 'Jump' })).toContain('There is no button "Jump"');
      expect(await refusal('run', { frames: 'many' })).toContain('expected number');
      expect(await refusal('run', { until: '[player_x', within: 5 })).toContain('column');
      expect(await ask('status')).toMatchObject({ board: 'NROM' });
    });
  });
}
