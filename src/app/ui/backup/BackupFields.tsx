import { useEffect } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { lastReport, openExport, openReport, pickBackup } from '../../play/backup.ts';
import {
  allowFolder,
  canUseFolder,
  chooseFolder,
  folderName,
  leaveFolder,
  readFolderName,
} from '../../play/backup-folder.ts';
import { savesAtRisk } from '../../play/backup-reminder.ts';
import { lastBackup } from '../../play/backup-times.ts';
import { Facts, FieldGroup, Note } from '../parts/Fields.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';

/** The folder that backups are written to. */
function FolderFields() {
  const { backup } = laterText;
  const folder = folderName.value;
  useEffect(() => void readFolderName(), []);
  return (
    <FieldGroup title={backup.folder}>
      <Note>{backup.aboutFolder}</Note>
      <Facts of={[[backup.folderNow, folder ?? text.common.none]]} />
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => void chooseFolder()}>
          {backup.chooseFolder}
        </button>
        {folder !== null && (
          <>
            <button type="button" class={pills.pill} onClick={() => void allowFolder()}>
              {backup.sync}
            </button>
            <button type="button" class={pills.pill} onClick={() => void leaveFolder()}>
              {backup.leaveFolder}
            </button>
          </>
        )}
      </div>
    </FieldGroup>
  );
}

/** Of Settings: everything out as a file, and in again. */
export function BackupFields() {
  const { backup } = laterText;
  const last = lastBackup();
  const atRisk = useRead(savesAtRisk, 0, last);
  return (
    <FieldGroup title={backup.group}>
      <Note>{backup.about}</Note>
      {atRisk > 0 && <Note>{backup.due(atRisk)}</Note>}
      <Facts of={[[backup.last, last > 0 ? backup.lastAt(last) : backup.never]]} />
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => openExport()}>
          {backup.exportAll}
        </button>
        <PickFile label={backup.importIt} accept=".zip,application/zip" onPick={(file) => void pickBackup(file)} />
        {lastReport.value && (
          <button type="button" class={pills.pill} onClick={openReport}>
            {backup.lastImport}
          </button>
        )}
      </div>
      {canUseFolder() && <FolderFields />}
    </FieldGroup>
  );
}
