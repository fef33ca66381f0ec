import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

// The build writes this in.
vi.hoisted(() => vi.stubGlobal('BUILT_IN_SHA1', 'built-in'));
const { player, receive, offerCode } = vi.hoisted(() => ({
  player: { play: vi.fn() },
  receive: vi.fn(),
  offerCode: vi.fn(),
}));
vi.mock('../../../src/app/play/shared-pad.ts', () => ({ offerCode }));
vi.mock('../../../src/app/play/door.ts', () => ({ play: player.play }));
vi.mock('../../../src/app/launch/receive.ts', () => ({ receive }));

import { followLaunch } from '../../../src/app/launch/launch.ts';
import { BUILT_IN } from '../../../src/app/library/built-in.ts';
import { games, resumable } from '../../../src/app/library/library-state.ts';
import { notices } from '../../../src/app/shell/notices.ts';
import { page } from '../../../src/app/shell/page-state.ts';

const OWN = { id: 'own', title: 'Own', size: 1, added: 1, played: 2 };
const replaceState = vi.fn();
const addEventListener = vi.fn();

/** The page is opened at `address`. */
async function open(address: string): Promise<void> {
  const { pathname, search, hash } = new URL(address, 'https://example.org/nes/');
  vi.stubGlobal('location', { pathname, search, hash });
  vi.stubGlobal('addEventListener', addEventListener);
  vi.stubGlobal('history', { state: null, replaceState });
  await followLaunch();
}

beforeEach(() => {
  page.value = 'library';
  notices.value = [];
  games.value = [OWN, BUILT_IN];
  resumable.value = new Set();
  for (const mock of [player.play, receive, offerCode, replaceState, addEventListener]) mock.mockReset();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.stubGlobal('BUILT_IN_SHA1', 'built-in');
});

describe('the address', () => {
  test('without a wish leads to the library and stays as it is', async () => {
    await open('./');
    expect([page.value, player.play.mock.calls, replaceState.mock.calls]).toEqual(['library', [], []]);
  });

  test('can ask to go on with the game played last, or with the built-in one before there is any', async () => {
    await open('./?continue');
    expect(player.play).toHaveBeenLastCalledWith(BUILT_IN);
    resumable.value = new Set([OWN.id]);
    await open('./?continue');
    expect(player.play).toHaveBeenLastCalledWith(OWN);
    // Loaded again, it asks for nothing.
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '/nes/');
  });

  test('can bring a touch layout, which is asked about once, now or later', async () => {
    await open('./?play#pad=AbC-9_');
    await vi.waitFor(() => expect(offerCode).toHaveBeenCalledExactlyOnceWith('AbC-9_'));
    expect(player.play).toHaveBeenCalledOnce();
    const [event, come] = addEventListener.mock.lastCall as [string, () => void];
    expect(event).toBe('hashchange');
    vi.stubGlobal('location', { pathname: '/nes/', search: '', hash: '#pad=Later' });
    come();
    await vi.waitFor(() => expect(offerCode).toHaveBeenLastCalledWith('Later'));
    expect(replaceState).toHaveBeenLastCalledWith(null, '', '/nes/');
    // What is no code is told so, too, and not left in the address.
    vi.stubGlobal('location', { pathname: '/nes/', search: '', hash: '#pad=%3Cimg%3E' });
    come();
    await vi.waitFor(() => expect(offerCode).toHaveBeenLastCalledWith('%3Cimg%3E'));
    vi.stubGlobal('location', { pathname: '/nes/', search: '', hash: '#other' });
    come();
    expect(offerCode).toHaveBeenCalledTimes(3);
  });

  test('can ask for the built-in game, as the library has it', async () => {
    const played = { ...BUILT_IN, played: 5 };
    games.value = [played];
    await open('./?play');
    expect(player.play).toHaveBeenCalledExactlyOnceWith(played);
  });

  test('can ask for the test ROMs', async () => {
    await open('./?prove');
    expect([page.value, player.play.mock.calls]).toEqual(['prove', []]);
  });

  test('of nothing leads to the library, which says so, whatever else it asks for', async () => {
    for (const address of ['./nothing?play', './?missing']) {
      notices.value = [];
      await open(address);
      expect([page.value, notices.value.length, player.play.mock.calls]).toEqual(['library', 1, []]);
      expect(replaceState).toHaveBeenCalled();
    }
  });
});

test('files that the system opens with the page are received', async () => {
  const files = [new File(['1'], 'one.nes'), new File(['2'], 'two.nes')];
  let consume: (launch: unknown) => void = () => {};
  vi.stubGlobal('launchQueue', {
    setConsumer: (consumer: typeof consume) => {
      consume = consumer;
    },
  });
  await open('./');
  consume({ files: [] });
  expect(receive).not.toHaveBeenCalled();
  consume({ files: files.map((file) => ({ getFile: async () => file })) });
  await vi.waitFor(() => expect(receive).toHaveBeenCalledExactlyOnceWith(files));
});
