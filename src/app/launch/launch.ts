import { text } from '../i18n/messages.ts';
import { BUILT_IN } from '../library/built-in.ts';
import { games, lastPlayed } from '../library/library-state.ts';
import { play } from '../play/door.ts';
import { notify } from '../shell/notices.ts';
import { showPage } from '../shell/page-state.ts';
import { complainOfPart } from '../shell/parts.ts';
import { frame, left, stage } from '../shell/stage.ts';
import { receiveLater } from './drop.ts';

/** https://developer.mozilla.org/en-US/docs/Web/API/LaunchQueue, which TypeScript does not know. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** The file that an address names; empty for a folder. */
const fileOf = (pathname: string) => pathname.slice(pathname.lastIndexOf('/') + 1);

/** The code of a touch layout, or of a replay, in a link; whoever made it, it is said when it is none. */
const CODE = /^#(pad|r)=(.*)/;

/** Ask about the touch layout that a link has brought, or show its replay, and take it out of the address. */
function takeCode(): void {
  const { location, history } = stage;
  const [, kind, code] = CODE.exec(location.hash) ?? [];
  if (code === undefined) return;
  history.replaceState(history.state, '', location.pathname + location.search);
  const open = async () =>
    kind === 'r'
      ? (await import('../play/replay-files.ts')).openCode(code)
      : (await import('../play/shared-pad.ts')).offerCode(code);
  open().catch(() => complainOfPart());
}

/** Receive the files that another app has shared. */
async function openShared(isWhole: boolean): Promise<void> {
  try {
    await (await import('./take-shared.ts')).takeShared(isWhole);
  } catch {
    complainOfPart();
  }
}

/** Receive files that the system opens with the window from now on. */
function receiveOpened(): void {
  const { launchQueue } = stage as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer((launch) => {
    if (launch.files.length > 0) void Promise.all(launch.files.map((file) => file.getFile())).then(receiveLater);
  });
}

/** In a frame: go on with the game `id`, which the version around it has. Until that is done, the window is that one's. */
async function follow(id: string): Promise<void> {
  const part = await import('./take-over.ts').catch(() => null);
  if (!part) return frame?.leaving?.failed(false);
  await part.takeOver(id, () => {
    receiveOpened();
    stage.addEventListener('hashchange', takeCode, left);
  });
}

/** Do what the address asks for (`?continue`, or with a game's id, `?continue=…`; `?play`, `?prove`, `?add`, `?shared`, `#pad=`, `#r=`), and receive files that the system opened with the page. */
export async function followLaunch(): Promise<void> {
  const wishes = new URLSearchParams(location.search);
  // Hosts show this page for an address that they do not have, or lead to it with `?missing`.
  const isPage = ['', 'index.html'].includes(fileOf(location.pathname));
  const isMissing = !isPage || wishes.has('missing');
  if (!isPage || location.search)
    history.replaceState(history.state, '', (isPage ? location.pathname : './') + location.hash);
  if (frame) return follow(wishes.get('continue') ?? '');
  receiveOpened();
  if (isMissing) {
    notify(text.network.nothingHere);
    return;
  }
  const builtIn = games.value.find((game) => game.id === BUILT_IN.id) ?? BUILT_IN;
  const wanted = games.value.find((game) => game.id === wishes.get('continue'));
  if (wishes.has('continue')) await play(wanted ?? lastPlayed.value ?? builtIn);
  else if (wishes.has('play')) await play(builtIn);
  else if (wishes.has('prove')) void showPage('prove');
  else if (wishes.has('shared')) await openShared(wishes.get('shared') !== 'failed');
  else if (wishes.has('add')) document.querySelector<HTMLElement>('header input[type="file"]')?.focus();
  takeCode();
  addEventListener('hashchange', takeCode, left);
}
