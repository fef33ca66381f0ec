import { useEffect, useState } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { games } from '../../library/library-state.ts';
import { type StorageUse, storageUse } from '../../storage/database.ts';
import { Facts, Note } from '../parts/Fields.tsx';

/** What the browser says of the page's storage, once it has; it is asked when this is shown. */
function useStorageUse(): StorageUse {
  const [use, setUse] = useState<StorageUse>({});
  useEffect(() => {
    let isShown = true;
    const show = (found: StorageUse) => {
      if (isShown) setUse(found);
    };
    storageUse().then(show, () => {});
    return () => {
      isShown = false;
    };
  }, []);
  return use;
}

/** What is kept on this device, and how safely. */
export function Data() {
  const { data, on, off } = text.settings;
  const { bytes, quota, isPersistent } = useStorageUse();
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
