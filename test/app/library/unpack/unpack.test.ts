import { zipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { filesIn } from '../../../../src/app/library/archives.ts';
import type { Candidate } from '../../../../src/app/library/file-kinds.ts';
import { ArchiveError, MOST, type Reached, unpack } from '../../../../src/app/library/unpack/unpack.ts';
import { serve, Unpacker } from '../../../../src/app/library/unpack/wire.ts';

const ROM = Uint8Array.of(0x4e, 0x45, 0x53, 0x1a, 1, 1);

function zipped(files: Parameters<typeof zipSync>[0]): Blob {
  return new Blob([zipSync(files).slice()]);
}

async function all(files: AsyncIterable<Candidate>): Promise<string[]> {
  const names: string[] = [];
  for await (const { name, bytes } of files) names.push(`${name}: ${bytes.length}`);
  return names;
}

/** An archive that knows how much of it was read, and in what pieces. */
class CountedFile extends Blob {
  read = 0;
  largest = 0;

  override slice(from?: number, to?: number): Blob {
    const piece = super.slice(from, to);
    const read = () => {
      this.read += piece.size;
      this.largest = Math.max(this.largest, piece.size);
      return Blob.prototype.arrayBuffer.call(piece);
    };
    return Object.assign(piece, { arrayBuffer: read });
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    throw new Error('all of it was read at once');
  }
}

/** Both ends of a worker that opens archives, without a worker. */
function pair(): { unpacker: Unpacker; asked: unknown[]; close(): void } {
  const { port1, port2 } = new MessageChannel();
  const asked: unknown[] = [];
  port2.addEventListener('message', ({ data }) => asked.push(data));
  serve(port2);
  const unpacker = new Unpacker(port1);
  port1.start();
  port2.start();
  const close = () => port1.close();
  return { unpacker, asked, close };
}

afterEach(() => vi.unstubAllGlobals());

test('of an archive no more is read than the file that is wanted', async () => {
  const size = 0x20000;
  const noise = Uint8Array.from({ length: size }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 13) & 0xff);
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`${i}.nes`, [noise, { level: 0 }] as const]));
  const blob = new CountedFile([zipSync(files as Parameters<typeof zipSync>[0]).slice()]);
  const found = unpack({ name: 'all.zip', blob });
  expect((await found.next()).value?.bytes).toEqual(noise);
  // The first one, and the end of the archive, where the directory is looked for.
  expect(blob.read).toBeLessThan(size + 0x20000);
  expect(await all(found)).toHaveLength(19);
  expect(blob.largest).toBe(size);
});

/** An archive of archives in which there is nothing to play, each `size` bytes of noise. */
function emptyArchives(count: number, size: number): Uint8Array<ArrayBuffer> {
  const noise = Uint8Array.from({ length: size }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> 13) & 0xff);
  const inner = zipSync({ 'read me.txt': [noise, { level: 0 }] });
  const all = Array.from({ length: count }, (_, i) => [`${i}.zip`, [inner, { level: 0 }]] as const);
  return zipSync(Object.fromEntries(all) as Parameters<typeof zipSync>[0]).slice();
}

describe('whoever waits for a game in an archive that has none', () => {
  test('is told how far it is, and may want no more: then no other file of it is read, and nothing is wrong', async () => {
    const size = 0x8000;
    const blob = new CountedFile([emptyArchives(40, size)]);
    const enough = new AbortController();
    const seen: (string | number)[] = [];
    const reached = ({ name, part }: Reached) => {
      seen.push(name, part);
      if (name === '2.zip') enough.abort();
    };
    expect(await all(unpack({ name: 'all.zip', blob }, MOST, { signal: enough.signal, reached }))).toEqual([]);
    expect(seen).toEqual(['0.zip', 0, '1.zip', 1 / 40, '2.zip', 2 / 40]);
    // What was begun, and the end, where the directory is.
    expect(blob.read).toBeLessThan(6 * size);
  });

  test('does not wait for the worker, which stops at its next file', async () => {
    const { unpacker, asked, close } = pair();
    const enough = new AbortController();
    const seen: string[] = [];
    const reached = ({ name }: Reached) => {
      seen.push(name);
      enough.abort();
    };
    const watching = { signal: enough.signal, reached };
    const file = { name: 'x.zip', blob: new Blob([emptyArchives(40, 0x100)]) };
    expect(await all(unpacker.unpack(file, MOST, watching))).toEqual([]);
    expect(seen).toEqual(['0.zip']);
    await vi.waitFor(() => expect(asked).toContainEqual({ id: 1, leave: true }));
    const silent = { postMessage: () => {}, addEventListener: () => {} };
    const now = new AbortController();
    const never = all(new Unpacker(silent).unpack(file, MOST, { signal: now.signal, reached }));
    now.abort();
    expect(await never).toEqual([]);
    // Others are opened as ever.
    expect(await all(unpacker.unpack({ name: 'y.zip', blob: zipped({ 'a.nes': ROM }) }, MOST))).toEqual(['a.nes: 6']);
    close();
  });
});

describe('a worker', () => {
  test('gives the same files, and says the same of what is damaged', async () => {
    const { unpacker, close } = pair();
    const bytes = zipSync({ 'a.nes': [ROM, { level: 0 }], 'b.nes': ROM, 'in.zip': zipSync({ 'c.ips': ROM }) });
    expect(await all(unpacker.unpack({ name: 'x.zip', blob: new Blob([bytes.slice()]) }, MOST))).toEqual([
      'a.nes: 6',
      'b.nes: 6',
      'c.ips: 6',
    ]);
    bytes[35]++;
    const found = unpacker.unpack({ name: 'x.zip', blob: new Blob([bytes.slice()]) }, MOST);
    expect([(await found.next()).value?.name, (await found.next()).value?.name]).toEqual(['b.nes', 'c.ips']);
    await expect(found.next()).rejects.toMatchObject({ problem: 'wrongChecksum', path: 'a.nes' });
    const little = unpacker.unpack({ name: 'x.zip', blob: new Blob([bytes.slice()]) }, 10);
    await expect(little.next()).rejects.toBeInstanceOf(ArchiveError);
    close();
  });

  test('opens several at once, and is told when nobody wants the rest', async () => {
    const { unpacker, asked, close } = pair();
    const one = unpacker.unpack({ name: '1.zip', blob: zipped({ 'a.nes': ROM, 'b.nes': ROM }) }, MOST);
    const two = unpacker.unpack({ name: '2.zip', blob: zipped({ 'c.nes': ROM, 'd.nes': ROM }) }, MOST);
    expect([(await one.next()).value?.name, (await two.next()).value?.name]).toEqual(['a.nes', 'c.nes']);
    await one.return();
    expect(await all(two)).toEqual(['d.nes: 6']);
    expect(asked).toContainEqual({ id: 1, leave: true });
    expect(asked).not.toContainEqual({ id: 2, leave: true });
    close();
  });

  test('that does not start is done without, and one that ends in between is an error', async () => {
    const silent = { postMessage: () => {}, addEventListener: () => {} };
    const never = new Unpacker(silent);
    const files = all(never.unpack({ name: 'x.zip', blob: zipped({ 'a.nes': ROM }) }, MOST));
    never.end();
    expect(await files).toEqual(['a.nes: 6']);
    expect(await all(never.unpack({ name: 'x.zip', blob: zipped({ 'a.nes': ROM }) }, MOST))).toEqual(['a.nes: 6']);

    const { unpacker, close } = pair();
    const found = unpacker.unpack({ name: 'x.zip', blob: zipped({ 'a.nes': ROM, 'b.nes': ROM }) }, MOST);
    await found.next();
    unpacker.end();
    await expect(found.next()).rejects.toThrow('nobody unpacks');
    close();
  });

  test('is started for archives, and not for games', async () => {
    const started = vi.fn();
    class FakeWorker {
      constructor(url: URL) {
        started(url.pathname.split('/').pop());
        throw new Error('enough');
      }
    }
    vi.stubGlobal('Worker', FakeWorker);
    expect(await all(filesIn(new File([ROM], 'a.nes')))).toEqual(['a.nes: 6']);
    expect(started).not.toHaveBeenCalled();
    await expect(all(filesIn(new File([zipped({ 'a.nes': ROM })], 'a.zip')))).rejects.toThrow('enough');
    expect(started).toHaveBeenCalledWith('unpacker.ts');
  });
});
