import { render } from 'preact';
import { builtInRom, TITLE_PICTURE } from './built-in.ts';
import { openFullScreen } from './full-screen.ts';
import { openGamepads } from './gamepad-gone.ts';
import { openLibrary } from './library.ts';
import { openOffline } from './offline.ts';
import { player } from './player.ts';
import { openSettings } from './settings.ts';
import { followLaunch, openDrop, openHistory, openTouch } from './start.ts';
import { App } from './ui/App.tsx';

async function start(): Promise<void> {
  openSettings();
  openTouch();
  openDrop();
  openHistory();
  openFullScreen();
  player.open();
  openGamepads();
  const library = openLibrary();
  // Asked for now, they are here when they are wanted: by a first tap, and by the library.
  builtInRom().catch(() => {});
  new Image().src = TITLE_PICTURE;
  render(<App />, document.getElementById('app')!);
  await library;
  await followLaunch();
  await openOffline();
}

void start();
