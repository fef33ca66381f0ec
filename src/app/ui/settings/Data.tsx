import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { games } from '../../library/library-state.ts';
import { type StorageUse, storageUse } from '../../storage/database.ts';
import { Facts, Note } from '../parts/Fields.tsx';
import { useRead } from '../parts/use-read.ts';

/** What the browser says of the page's storage; it may not let the page have any. */
function askBrowser(): Promise<StorageUse> {
  return storageUse().catch(() => ({}));
}

/** What is kept on this device, and how safely. */
export function Data() {
  const { data } = laterText;
  const { on, off } = text.settings;
  const { bytes, quota, isPersistent } = useRead(askBrowser, {}, null);
  const kept = games.value.filter((game) => !game.builtIn);
  const sum = kept.reduce((total, game) => total + game.size, 0);
  const isKnown = bytes !== undefined && quota !== undefined;
  return (
    <>
      <Note>{data.where}</Note>
      <Facts
        of={[
          [data.games, data.gamesAndSize(kept.length, sum)],
          [data.used, isKnown ? data.usedOf(bytes, quota) : data.unknown],
          [data.persistent, isPersistent === undefined ? data.unknown : isPersistent ? on : off],
        ]}
      />
      <Note>{data.aboutPersistent}</Note>
    </>
  );
}
