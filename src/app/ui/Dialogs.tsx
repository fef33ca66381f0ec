import { text } from '../i18n/messages.ts';
import { dialog } from '../shell/page-state.ts';
import { GameDialog } from './game/GameDialog.tsx';
import { ReplaceSave } from './game/ReplaceSave.tsx';
import { BoardFor } from './library/BoardFor.tsx';
import { PatchFor } from './library/PatchFor.tsx';
import { Dialog } from './parts/Dialog.tsx';
import { later, withoutDialog } from './parts/later.tsx';
import { Waiting } from './parts/Waiting.tsx';
import { States } from './play/States.tsx';
import { KeySheet } from './settings/KeySheet.tsx';
import { SettingsDialog } from './settings/SettingsDialog.tsx';

/** The shape of a dialog that is fetched still: it can be closed already. */
function WaitingDialog() {
  return (
    <Dialog title={text.library.reading}>
      <Waiting />
    </Dialog>
  );
}

/** A dialog that is fetched when it is first wanted. */
const laterDialog = (load: Parameters<typeof later>[0]) => later(load, withoutDialog, WaitingDialog);

/** Where gamepads are set up: few who have one need it. */
const LaterPads = laterDialog(() => import('./settings/Pads.tsx').then(({ Pads }) => Pads));

/** Where the touch pad is arranged: not everybody does. */
const LaterPadEditor = later(() => import('./pad/PadEditor.tsx').then(({ PadEditor }) => PadEditor), withoutDialog);

/** Where it is fitted to a thumb. */
const LaterPadTuner = later(() => import('./pad/PadTuner.tsx').then(({ PadTuner }) => PadTuner), withoutDialog);

/** What is asked of one that somebody has shared. */
const LaterSharedPad = laterDialog(() => import('./pad/SharedPad.tsx').then(({ SharedPad }) => SharedPad));

/** Where a game is taken back to an earlier time. */
const LaterRewind = later(() => import('./play/Rewind.tsx').then(({ Rewind }) => Rewind), withoutDialog);

/** Where the last seconds become a file. */
const LaterClip = laterDialog(() => import('./play/Clip.tsx').then(({ Clip }) => Clip));

/** Backups, out and in. */
const LaterBackup = laterDialog(() => import('./backup/Backup.tsx').then(({ Backup }) => Backup));

/** Cheats of the game in the console: few play with any. */
const LaterCheats = laterDialog(() => import('./cheats/Cheats.tsx').then(({ Cheats }) => Cheats));

/** Replays: recorded, watched and shared. */
const LaterReplays = laterDialog(() => import('./play/replays/Replays.tsx').then(({ Replays }) => Replays));

/** What can be done with a game of the library. */
const LaterCardMenu = laterDialog(() => import('./library/CardMenu.tsx').then(({ CardMenu }) => CardMenu));

/** The games that were removed. */
const LaterRemoved = laterDialog(() => import('./library/RemovedGames.tsx').then(({ RemovedGames }) => RemovedGames));

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
      {dialog.value === 'board' && <BoardFor />}
      {dialog.value === 'patch' && <PatchFor />}
      {dialog.value === 'replace' && <ReplaceSave />}
    </>
  );
}
