import { laterText } from '../../i18n/later-text.ts';
import { current } from '../../library/library-state.ts';
import { openExport } from '../../play/backup.ts';
import { bringBackEarlier, earlierSaves } from '../../play/earlier-saves.ts';
import { tune } from '../../play/music.ts';
import { close } from '../../shell/dialogs.ts';
import { FieldGroup } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { useRead } from '../parts/use-read.ts';

/** Of the game in the console: all of it as a file, and the saves that newer ones from a backup have taken the place of. */
export function GameBackup() {
  const { backup, states } = laterText;
  const game = current.value;
  const earlier = useRead(earlierSaves, [], game?.id);
  if (!game) return null;
  return (
    <FieldGroup title={backup.group}>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => openExport(game.id)}>
          {tune.value ? backup.exportMusic : backup.exportGame}
        </button>
        {earlier.map((one) => (
          <button
            key={one.time}
            type="button"
            class={pills.pill}
            onClick={() => {
              // What is said of it is said over the game.
              close();
              void bringBackEarlier(one);
            }}
          >
            {states.bringBack(one.time)}
          </button>
        ))}
      </div>
    </FieldGroup>
  );
}
