import { useEffect, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import {
  bringBackBattery,
  exportBattery,
  hasBatteryFile,
  importBattery,
  replacedTime,
} from '../../play/battery-file.ts';
import { close } from '../../shell/dialogs.ts';
import type { Game } from '../../storage/records.ts';
import { FieldGroup } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import style from './BatterySave.module.css';

/** Of a game with a battery: its save as a file, in and out, and the one that a file replaced. */
export function BatterySave({ game }: { game: Game }) {
  const { saves } = text;
  const [replaced, setReplaced] = useState<number | null>(null);
  useEffect(() => {
    let isShown = true;
    void replacedTime(game.id).then((time) => isShown && setReplaced(time));
    return () => {
      isShown = false;
    };
  }, [game.id]);
  if (!hasBatteryFile()) return null;
  const take = async (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    close();
    await importBattery({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <FieldGroup title={text.game.batterySave}>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => exportBattery(game.title)}>
          {saves.toFile}
        </button>
        <label class={`${pills.pill} ${style.choose}`}>
          {saves.fromFile}
          <input type="file" accept=".sav,.srm,.eeprom128,.eeprom256" onChange={(event) => void take(event)} />
        </label>
        {replaced !== null && (
          <button
            type="button"
            class={pills.pill}
            onClick={() => {
              close();
              void bringBackBattery();
            }}
          >
            {replaced > 0 ? saves.bringBack(replaced) : saves.bringBackNoTime}
          </button>
        )}
      </div>
      <p class={style.about}>{saves.aboutFile}</p>
    </FieldGroup>
  );
}
