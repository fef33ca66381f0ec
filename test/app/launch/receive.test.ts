import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const { player, prover, addFiles } = vi.hoisted(() => ({
  player: { play: vi.fn() },
  prover: { take: vi.fn() },
  addFiles: vi.fn(),
}));
vi.mock('../../../src/app/play/door.ts', () => ({ play: player.play }));
vi.mock('../../../src/app/prove/prover.ts', () => ({ prover }));
vi.mock('../../../src/app/library/adding.ts', () => ({ addFiles }));

import { laterEn } from '../../../src/app/i18n/later-en.ts';
import { openDrop } from '../../../src/app/launch/drop.ts';
import { receive } from '../../../src/app/launch/receive.ts';
import { adding, games } from '../../../src/app/library/library-state.ts';
import { complainOf, notices } from '../../../src/app/shell/notices.ts';
import { dragging, page } from '../../../src/app/shell/page-state.ts';

const FILES = [new File(['1'], 'one.nes'), new File(['2'], 'two.nes')];
const game = (id: string) => ({ id, title: id, size: 1, added: 1, played: 0 });

beforeEach(() => {
  page.value = 'library';
  adding.value = false;
  notices.value = [];
  for (const mock of [player.play, prover.take, addFiles]) mock.mockReset();
  addFiles.mockResolvedValue([]);
});
afterEach(() => vi.unstubAllGlobals());

describe('files that come in', () => {
  test('are added, and a game that comes alone is played', async () => {
    addFiles.mockResolvedValueOnce([game('one')]);
    await receive(FILES);
    expect(addFiles).toHaveBeenCalledExactlyOnceWith(FILES, []);
    expect(player.play).toHaveBeenCalledExactlyOnceWith(game('one'));
    addFiles.mockResolvedValueOnce([game('one'), game('two')]);
    await receive(FILES);
    expect(player.play).toHaveBeenCalledOnce();
  });

  test('and a game whose file is called like another’s may take its place', async () => {
    const [old, rebuilt] = [
      { ...game('old'), file: 'Same' },
      { ...game('new'), file: 'Same', added: 2 },
    ];
    games.value = [rebuilt, old];
    addFiles.mockResolvedValue([rebuilt]);
    await receive(FILES);
    expect(notices.value.at(-1)?.action?.label).toBe(laterEn.rebuilt.replace);
    notices.value = [];
    games.value = [rebuilt, { ...old, file: 'Other' }];
    await receive(FILES);
    expect(notices.value).toEqual([]);
    games.value = [];
  });

  test('none are nothing to do', async () => {
    await receive([]);
    expect(addFiles).not.toHaveBeenCalled();
  });

  test('wait for nobody: while others are read, the player is told to add them again', async () => {
    adding.value = true;
    await receive(FILES);
    expect([addFiles.mock.calls.length, notices.value.length]).toEqual([0, 1]);
  });

  test('are complained of together', async () => {
    addFiles.mockImplementation(async () => {
      for (const { name } of FILES) complainOf(name, 'It is no game.');
      return [];
    });
    await receive(FILES);
    expect(notices.value).toHaveLength(1);
    expect(notices.value[0].text).toMatch(/one\.nes.*two\.nes/);
  });
});

describe('files that are dropped', () => {
  /** The window that files are dragged over; what is done with a drag that has `types`. */
  function open() {
    const window = new EventTarget();
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    openDrop();
    return (type: string, { types = ['Files'], relatedTarget = null as unknown } = {}) => {
      const event = Object.assign(new Event(type, { cancelable: true }), {
        dataTransfer: { types, files: FILES },
        relatedTarget,
      });
      window.dispatchEvent(event);
      return event;
    };
  }

  test('are seen while they are over the page, and added when they are let go', async () => {
    const drag = open();
    expect(drag('dragover').defaultPrevented).toBe(true);
    expect(dragging.value).toBe(true);
    // Over another element of the page, they are over it still.
    drag('dragleave', { relatedTarget: {} });
    expect(dragging.value).toBe(true);
    drag('dragleave');
    expect(dragging.value).toBe(false);
    drag('dragover');
    expect(drag('drop').defaultPrevented).toBe(true);
    expect(dragging.value).toBe(false);
    await vi.waitFor(() => expect(addFiles).toHaveBeenCalledExactlyOnceWith(FILES, []));
  });

  test('are test ROMs where those are run', async () => {
    page.value = 'prove';
    open()('drop');
    await vi.waitFor(() => expect(prover.take).toHaveBeenCalledExactlyOnceWith(FILES));
    expect(addFiles).not.toHaveBeenCalled();
  });

  test('what is no file is the browser’s affair', () => {
    const drag = open();
    expect(drag('dragover', { types: ['text/plain'] }).defaultPrevented).toBe(false);
    expect(drag('drop', { types: ['text/plain'] }).defaultPrevented).toBe(false);
    expect(dragging.value).toBe(false);
  });
});
