import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { type CommandId, ROWS } from '../../input/bindings.ts';
import { padNames } from '../../input/pad-names.ts';
import { chosenPace, keptAt, running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { situation } from '../../play/situation.ts';
import { canFullScreen, isApp } from '../../shell/full-screen.ts';
import { fullScreen, newVersion, touching } from '../../shell/page-state.ts';
import { command } from '../parts/command.ts';
import { AnyIcon, type AnyIconName } from '../parts/later-icons.tsx';
import { Pairs } from '../parts/Pairs.tsx';
import { takeUpdate } from '../parts/update.ts';
import style from './PauseMenu.module.css';
import { Slots } from './Slots.tsx';

/** What was chosen here last: the focus comes back to it from a dialog. Forgotten when the game goes on. */
let last: CommandId | '' = '';
effect(() => {
  if (running.value) last = '';
});

interface ItemProps {
  id: CommandId;
  icon: AnyIconName;
  /** Whether it is chosen, where it is one that stays so. */
  isChosen?: boolean;
}

function Item({ id, icon, isChosen }: ItemProps) {
  const { label, hint, disabled, act } = command(id);
  const run = () => {
    last = id;
    act();
  };
  return (
    <button
      type="button"
      class={style.item}
      title={hint}
      data-item={id}
      aria-pressed={isChosen}
      disabled={disabled}
      onClick={run}
    >
      <AnyIcon name={icon} />
      {label}
    </button>
  );
}

/** What the buttons of a gamepad do in a game besides playing; where there is one. */
function Combinations() {
  if (!player.input.hasPads) return null;
  const now = { ...situation.value, isRunning: true };
  const rows = ROWS.filter((row) => row.gamepad.length > 0 && !('button' in row.does) && row.when(now));
  return (
    <dl class={style.combinations} aria-label={laterText.keyPage.gamepad}>
      <Pairs of={rows.map((row) => [row.label(now), padNames(row.gamepad).join(' / ')] as const)} />
    </dl>
  );
}

/** When where the game stands was kept, as it is by itself. */
function Kept() {
  const at = keptAt.value;
  const when = at === null ? null : Date.now() - (performance.now() - at);
  return (
    <p class={style.note}>{when === null ? laterText.pauseMenu.notKeptYet : laterText.pauseMenu.keptWhen(when)}</p>
  );
}

/** The focus is on what was chosen last, or on the way on. */
function useFocus() {
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = last && menu.current?.querySelector<HTMLElement>(`[data-item="${last}"]`);
    (item || menu.current?.querySelector('button'))?.focus({ preventScroll: true });
  }, []);
  return menu;
}

/**
 * What there is to do while the game is paused: a sheet in the place of the touch pad, or from the foot of a narrow window;
 * else a panel at its side. What starts the game anew lies last, and apart.
 */
export function PauseMenu() {
  const menu = useFocus();
  const resume = command('pause');
  return (
    <section class={style.menu} ref={menu} aria-label={laterText.pauseMenu.title}>
      <button type="button" class={style.resume} title={resume.hint} onClick={resume.act}>
        <AnyIcon name="play" />
        {resume.label}
      </button>
      <h2 class={style.heading}>{text.common.saveStates}</h2>
      <Slots isStrip />
      <Kept />
      <div class={style.items}>
        {situation.value.canRewind && <Item id="rewindTo" icon="rewind" />}
        <Item id="pin" icon="pin" />
        <Item id="clip" icon="clip" />
        <Item id="states" icon="states" />
        <Item id="fast" icon="fast" isChosen={chosenPace.value === 'fast'} />
        <Item id="slow" icon="slow" isChosen={chosenPace.value === 'slow'} />
        <Item id="controls" icon="gamepad" />
        {touching.value && <Item id="editPad" icon="pad" />}
        <Item id="picture" icon="screen" />
        <Item id="sound" icon="soundOn" />
        <Item id="game" icon="cartridge" />
        <Item id="cheats" icon="star" />
        <Item id="replays" icon="next" />
        <Item id="workbench" icon="bench" />
        {canFullScreen() && <Item id="fullScreen" icon={fullScreen.value ? 'shrink' : 'enlarge'} />}
        <Item id="leave" icon="list" />
        {newVersion.value !== 'none' && (
          <button type="button" class={style.item} title={text.network.newVersion} onClick={takeUpdate}>
            <AnyIcon name="update" />
            {text.network.update}
          </button>
        )}
      </div>
      {touching.value && !canFullScreen() && !isApp() && <p class={style.note}>{laterText.pauseMenu.toHomeScreen}</p>}
      <Combinations />
      <div class={style.apart}>
        <Item id="reset" icon="reset" />
        <Item id="power" icon="power" />
      </div>
    </section>
  );
}
