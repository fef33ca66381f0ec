import { effect } from '@preact/signals';
import { BUILT_IN } from '../library/built-in.ts';
import { adding, dragging, games, lastPlayed, page, touching } from '../play/play-state.ts';
import { player } from '../play/player.ts';
import { asOneLot, notify } from '../shell/notices.ts';

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Add files, and play when it was one game. */
export async function receive(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  if (adding.value) {
    notify('The files before these are still being read. Add these again when that is done.');
    return;
  }
  const { addFiles } = await import('../library/adding.ts');
  const added = await asOneLot('added', () => addFiles(files));
  if (added.length === 1) await player.play(added[0]);
}

/** What is dropped where test ROMs are run is one. */
async function takeDrop(files: readonly File[]): Promise<void> {
  if (page.value !== 'prove') return receive(files);
  const { prover } = await import('../prove/prover.ts');
  await asOneLot('run', () => prover.take(files));
}

/** Files dropped anywhere on the page. */
export function openDrop(): void {
  const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  addEventListener('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    dragging.value = true;
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dragging.value = false;
  });
  addEventListener('drop', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    dragging.value = false;
    void takeDrop([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Whoever touches gets the touch pad, until keys or a gamepad are used. */
export function openTouch(): void {
  touching.value = matchMedia('(pointer: coarse)').matches;
  addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch') touching.value = true;
  });
}

/** How long the browser may take for a step back before it counts as not taken, ms. */
const STEP_MS = 2000;

/** The browser's way back leads from the game, and from the test ROMs, to the library. */
export function openHistory(): void {
  const entry = () => (history.state as { page?: string } | null)?.page ?? 'library';
  // Loaded anew where a game was played: the library is shown, and its entry is the one below.
  let isReturning = entry() !== 'library' && history.length > 1;
  const follow = () => {
    const wanted = page.value;
    const shown = entry();
    if (isReturning || wanted === shown) return;
    if (wanted === 'library') history.back();
    else if (shown === 'library') history.pushState({ page: wanted }, '');
    else history.replaceState({ page: wanted }, '');
  };
  const returned = () => {
    isReturning = false;
    // Nothing lay below: this entry is the library's now.
    if (entry() !== 'library') history.replaceState(null, '');
    follow();
  };
  if (isReturning) {
    history.back();
    setTimeout(() => isReturning && returned(), STEP_MS);
  } else if (entry() !== 'library') history.replaceState(null, '');
  effect(follow);
  addEventListener('popstate', () => {
    if (isReturning) return returned();
    if (page.value === 'library' || page.value === entry()) return;
    // Where it could not be kept, the game stays, and its entry with it.
    if (page.value === 'play') void player.leave().then(follow);
    else page.value = 'library';
  });
}

/** What the address asks for: `?continue`, `?play`, `?prove`; and files that the system opened with the page. */
export async function followLaunch(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  if (location.search) history.replaceState(history.state, '', location.pathname);
  const { launchQueue } = globalThis as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer((launch) => {
    if (launch.files.length > 0) void Promise.all(launch.files.map((file) => file.getFile())).then(receive);
  });
  const builtIn = games.value.find((game) => game.id === BUILT_IN.id) ?? BUILT_IN;
  if (wishes.has('continue')) await player.play(lastPlayed.value ?? builtIn);
  else if (wishes.has('play')) await player.play(builtIn);
  else if (wishes.has('prove')) page.value = 'prove';
}
