import { dialog } from '../shell/page-state.ts';
import { GameDialog } from './game/GameDialog.tsx';
import { ReplaceSave } from './game/ReplaceSave.tsx';
import { PatchFor } from './library/PatchFor.tsx';
import { later, withoutDialog } from './parts/later.tsx';
import { States } from './play/States.tsx';
import { KeySheet } from './settings/KeySheet.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';

/** Where gamepads are set up: few who have one need it. */
const LaterPads = later(() => import('./settings/Pads.tsx').then(({ Pads }) => Pads), withoutDialog);

/** Where the touch pad is arranged: not everybody does. */
const LaterPadEditor = later(() => import('./pad/PadEditor.tsx').then(({ PadEditor }) => PadEditor), withoutDialog);

/** Where it is fitted to a thumb. */
const LaterPadTuner = later(() => import('./pad/PadTuner.tsx').then(({ PadTuner }) => PadTuner), withoutDialog);

/** What is asked of one that somebody has shared. */
const LaterSharedPad = later(() => import('./pad/SharedPad.tsx').then(({ SharedPad }) => SharedPad), withoutDialog);

/** Where a game is taken back to an earlier time. */
const LaterRewind = later(() => import('./play/Rewind.tsx').then(({ Rewind }) => Rewind), withoutDialog);

/** Where the last seconds become a file. */
const LaterClip = later(() => import('./play/Clip.tsx').then(({ Clip }) => Clip), withoutDialog);

/** Backups, out and in. */
const LaterBackup = later(() => import('./backup/Backup.tsx').then(({ Backup }) => Backup), withoutDialog);

/** Cheats of the game in the console: few play with any. */
const LaterCheats = later(() => import('./cheats/Cheats.tsx').then(({ Cheats }) => Cheats), withoutDialog);

/** Replays: recorded, watched and shared. */
const LaterReplays = later(() => import('./play/replays/Replays.tsx').then(({ Replays }) => Replays), withoutDialog);

/** What can be done with a game of the library. */
const LaterCardMenu = later(() => import('./library/CardMenu.tsx').then(({ CardMenu }) => CardMenu), withoutDialog);

/** The games that were removed. */
const LaterRemoved = later(
  () => import('./library/RemovedGames.tsx').then(({ RemovedGames }) => RemovedGames),
  withoutDialog,
);

/** The dialog that is open. */
export function Dialogs() {
  return (
    <>
      {dialog.value === 'states' && <States />}
      {dialog.value === 'settings' && <SettingsDialog />}
      {dialog.value === 'keys' && <KeySheet />}
      {dialog.value === 'gamepads' && <LaterPads />}
      {dialog.value === 'pad' && <LaterPadEditor />}
      {dialog.value === 'tunePad' && <LaterPadTuner />}
      {dialog.value === 'sharedPad' && <LaterSharedPad />}
      {dialog.value === 'backup' && <LaterBackup />}
      {dialog.value === 'cheats' && <LaterCheats />}
      {dialog.value === 'replays' && <LaterReplays />}
      {dialog.value === 'card' && <LaterCardMenu />}
      {dialog.value === 'removed' && <LaterRemoved />}
      {dialog.value === 'rewind' && <LaterRewind />}
      {dialog.value === 'clip' && <LaterClip />}
      {dialog.value === 'game' && <GameDialog />}
      {dialog.value === 'patch' && <PatchFor />}
      {dialog.value === 'replace' && <ReplaceSave />}
    </>
  );
}
