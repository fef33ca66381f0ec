import { useEffect } from 'preact/hooks';
import { laterText } from '../../../i18n/later-text.ts';
import { text } from '../../../i18n/messages.ts';
import { ACCEPT_REPLAYS } from '../../../library/file-kinds.ts';
import { current } from '../../../library/library-state.ts';
import { linkOf } from '../../../library/saves/replay-file.ts';
import { race } from '../../../play/ghost.ts';
import { player } from '../../../play/player.ts';
import { openReplayFile, raceKept, saveReplay, watchKept } from '../../../play/replay-files.ts';
import { forgetReplay, type KeptReplay, record, recording, replays, showReplays } from '../../../play/replays.ts';
import { stopWatching, watched } from '../../../play/watch.ts';
import { close } from '../../../shell/dialogs.ts';
import { notify } from '../../../shell/notices.ts';
import type { Game } from '../../../storage/records.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { FieldGroup, Note } from '../../parts/Fields.tsx';
import { PickFile } from '../../parts/PickFile.tsx';
import pills from '../../parts/Pills.module.css';
import style from './Replays.module.css';
import { Watcher } from './Watcher.tsx';

/** Share a link by what the device has for that, else put it on the clipboard. */
function share(link: string, title: string): void {
  const { replays: say } = laterText;
  if ('share' in navigator) {
    // That the player thought better of it is no error.
    navigator.share({ title: say.shared(title), url: link }).catch(() => {});
    return;
  }
  (navigator as Navigator).clipboard.writeText(link).then(
    () => notify(say.copied),
    () => notify(say.notCopied),
  );
}

function begin(from: 'power' | 'now'): void {
  void record(from).then((isBegun) => {
    if (!isBegun) return;
    close();
    player.resume();
  });
}

/** One of those that are kept. */
function Row({ game, one }: { readonly game: Game; readonly one: KeptReplay }) {
  const { replays: say } = laterText;
  const { kept, replay } = one;
  const link = linkOf(kept.bytes);
  const said = say.row(kept.time, replay.frames / player.frameHz, replay.about.from);
  const watch = () => {
    void watchKept(replay, game);
  };
  const save = () => saveReplay(game.title, kept);
  return (
    <li class={style.row}>
      <p class={style.said}>{said}</p>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} aria-label={say.watchIt(said)} onClick={watch}>
          {say.watch}
        </button>
        <button
          type="button"
          class={pills.pill}
          aria-label={say.raceIt(said)}
          onClick={() => void raceKept(replay, game)}
        >
          {say.race}
        </button>
        {link && (
          <button
            type="button"
            class={pills.pill}
            aria-label={say.shareIt(said)}
            onClick={() => share(link, game.title)}
          >
            {say.share}
          </button>
        )}
        <button type="button" class={pills.pill} aria-label={say.saveIt(said)} onClick={save}>
          {say.save}
        </button>
        <button
          type="button"
          class={pills.pill}
          aria-label={say.removeIt(said)}
          onClick={() => void forgetReplay(game.id, one)}
        >
          {text.common.remove}
        </button>
      </div>
    </li>
  );
}

/** What is recorded, and what was. */
function List({ game }: { readonly game: Game }) {
  const { replays: say } = laterText;
  useEffect(() => void showReplays(game.id), [game.id]);
  return (
    <div class={style.all}>
      <FieldGroup title={say.record}>
        {recording.value ? (
          <button type="button" class={style.go} onClick={() => recording.peek()?.end()}>
            {say.stop}
          </button>
        ) : (
          <div class={pills.pills}>
            <button type="button" class={pills.pill} onClick={() => begin('now')}>
              {say.fromNow}
            </button>
            <button type="button" class={pills.pill} onClick={() => begin('power')}>
              {say.fromStart}
            </button>
          </div>
        )}
        <Note>{recording.value ? say.isRecording : say.about}</Note>
      </FieldGroup>
      <FieldGroup title={say.list}>
        {race.value && (
          <button type="button" class={style.go} onClick={() => race.peek()?.end()}>
            {say.stopRace}
          </button>
        )}
        {replays.value.length === 0 && <Note>{say.none}</Note>}
        <ul class={style.list}>
          {replays.value.map((one) => (
            <Row key={one.kept.time} game={game} one={one} />
          ))}
        </ul>
        <div class={pills.pills}>
          <PickFile label={say.fromFile} accept={ACCEPT_REPLAYS} onPick={(file) => void openReplayFile(file)} />
        </div>
      </FieldGroup>
    </div>
  );
}

/** Replays of the game in the console; or one that is watched, of whatever game. */
export function Replays() {
  const watch = watched.value;
  useEffect(() => stopWatching, []);
  const game = current.value;
  if (watch) {
    return (
      <Dialog title={laterText.replays.watching(watch.game.title)}>
        <Watcher key={String(watch.replay.about.made)} watch={watch} />
      </Dialog>
    );
  }
  return <Dialog title={laterText.replays.title}>{game && <List game={game} />}</Dialog>;
}
