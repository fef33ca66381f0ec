import { BUILT_IN } from '../library/built-in.ts';
import { games, lastPlayed } from '../library/library-state.ts';
import { player } from '../play/player.ts';
import { showPage } from '../shell/page-state.ts';
import { receive } from './receive.ts';

/** https://developer.mozilla.org/en-US/docs/Web/API/LaunchQueue, which TypeScript does not know. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
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
  else if (wishes.has('prove')) showPage('prove');
}
