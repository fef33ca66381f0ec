import { afterEach, expect, test } from 'vitest';
import { ClipAsking, type ClipFrame, type ClipPlan, serve } from '../../../src/app/play/clip-wire.ts';

const PLAN: ClipPlan = { scale: 2, frameHz: 60, channels: 1, rate: 48000, pictureBits: 1, soundBits: 1 };
const open: MessagePort[] = [];

afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

function wire(begin: Parameters<typeof serve>[1]): ClipAsking {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  serve(port2, begin);
  const asking = new ClipAsking(port1);
  port1.start();
  port2.start();
  return asking;
}

function frame(number: number): ClipFrame {
  return { picture: new Uint32Array([number]), sound: new Float32Array(2) };
}

test('frames are made one after the other in their order, whoever waits for them, and then the file', async () => {
  const order: string[] = [];
  const asking = wire(async ({ scale }) => ({
    add: async ({ picture }) => {
      order.push(`begin ${picture[0]}`);
      // The first takes longest.
      for (let i = picture[0]; i < 4; i++) await new Promise((resume) => setImmediate(resume));
      order.push(`end ${picture[0]}`);
    },
    end: async () => ({ bytes: new Uint8Array([scale, order.length]).buffer, type: 'video/mp4', ending: 'mp4' }),
  }));
  expect(await asking.begin(PLAN)).toBe(true);
  const first = frame(1);
  const taken = [first, frame(2), frame(3)].map((one) => asking.add(one));
  // It is given away and not copied.
  expect(first.picture).toHaveLength(0);
  await Promise.all(taken);
  expect(order).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3']);
  const made = await asking.finish();
  expect([...new Uint8Array(made!.bytes)]).toEqual([2, 6]);
});

test('where none can be made, that is said', async () => {
  const asking = wire(async () => null);
  expect(await asking.begin(PLAN)).toBe(false);
  expect(await asking.finish()).toBeNull();
});

test('what the encoder says comes to whoever gave the frame', async () => {
  const asking = wire(async () => ({
    add: () => Promise.reject(new Error('the encoder gave up')),
    end: async () => null,
  }));
  await asking.begin(PLAN);
  await expect(asking.add(frame(1))).rejects.toThrow('the encoder gave up');
});

test('whoever waits when it is stopped hears why', async () => {
  const asking = wire(async () => ({ add: () => new Promise(() => {}), end: async () => null }));
  await asking.begin(PLAN);
  const taken = asking.add(frame(1));
  asking.end('enough');
  await expect(taken).rejects.toBe('enough');
});
