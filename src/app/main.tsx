import { render } from 'preact';
import { readLayout } from './input/key-names.ts';
import { openKeys } from './input/own-keys.ts';
import { openTouch } from './input/touch-controls.ts';
import { openHistory } from './launch/history.ts';
import { followLaunch } from './launch/launch.ts';
import { openOffline } from './launch/offline.ts';
import { openDrop } from './launch/receive.ts';
import { builtInRom, TITLE_PICTURE } from './library/built-in.ts';
import { openLibrary } from './library/library.ts';
import { openGamepads } from './play/gamepad-gone.ts';
import { openGamepadPages } from './play/gamepad-pages.ts';
import { player } from './play/player.ts';
import { openFullScreen } from './shell/full-screen.ts';
import { openPageLanguage } from './shell/page-language.ts';
import { openSettings } from './shell/settings.ts';
import { App } from './ui/App.tsx';

async function start(): Promise<void> {
  openSettings();
  openKeys();
  void readLayout();
  openTouch();
  openDrop();
  openHistory();
  openFullScreen();
  player.open();
  openGamepads();
  openGamepadPages();
  const library = openLibrary();
  // Asked for now, they are here when they are wanted: by a first tap, and by the library.
  builtInRom().catch(() => {});
  new Image().src = TITLE_PICTURE;
  await openPageLanguage();
  render(<App />, document.getElementById('app')!);
  await library;
  await followLaunch();
  await openOffline();
}

void start();
