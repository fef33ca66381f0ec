import { render } from 'preact';
import { builtInRom } from './built-in.ts';
import { openFullScreen } from './full-screen.ts';
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
  const library = openLibrary();
  // Asked for now, it is here when it is wanted: by a first tap, or for its picture.
  builtInRom().catch(() => {});
  render(<App />, document.getElementById('app')!);
  await library;
  await followLaunch();
  await openOffline();
}

void start();
