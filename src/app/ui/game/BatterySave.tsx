import { laterText } from '../../i18n/later-text.ts';
import { ACCEPT_SAVES } from '../../library/file-kinds.ts';
import {
  batteryFiles,
  bringBackBattery,
  exportBattery,
  importBatteryFile,
  replacedTime,
} from '../../play/battery-file.ts';
import { close } from '../../shell/dialogs.ts';
import type { Game } from '../../storage/records.ts';
import { FieldGroup, Note } from '../parts/Fields.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';

/** Of a game with a battery: its save as a file, in and out, and the one that a file replaced. */
export function BatterySave({ game }: { game: Game }) {
  const { saveFiles } = laterText;
  const replaced = useRead(() => replacedTime(game.id), null, game.id);
  const files = batteryFiles();
  if (!files) return null;
  /** What is said of it is said over the game. */
  const outside = (act: () => Promise<void>) => {
    close();
    void act();
  };
  return (
    <FieldGroup title={laterText.game.batterySave}>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => void exportBattery(game.title)}>
          {files.plain === 'fds' ? saveFiles.toDisk : saveFiles.toFile}
        </button>
        {files.hasMesen && (
          <button type="button" class={pills.pill} onClick={() => void exportBattery(game.title, true)}>
            {saveFiles.toMesen}
          </button>
        )}
        <PickFile
          label={files.plain === 'fds' ? saveFiles.fromDisk : saveFiles.fromFile}
          accept={ACCEPT_SAVES}
          onPick={(file) => outside(() => importBatteryFile(file))}
        />
        {replaced !== null && (
          <button type="button" class={pills.pill} onClick={() => outside(bringBackBattery)}>
            {replaced > 0 ? saveFiles.bringBack(replaced) : saveFiles.bringBackNoTime}
          </button>
        )}
      </div>
      <Note>{files.hasMesen ? saveFiles.aboutFiles : saveFiles.aboutFile}</Note>
    </FieldGroup>
  );
}
