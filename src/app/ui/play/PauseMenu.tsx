import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { open } from '../../shell/dialogs.ts';
import { canFullScreen, toggleFullScreen } from '../../shell/full-screen.ts';
import { fullScreen } from '../../shell/page-state.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import style from './PauseMenu.module.css';

interface ItemProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  class?: string | undefined;
  name?: string;
}

function Item({ icon, label, onClick, class: more, name }: ItemProps) {
  return (
    <button type="button" class={`${style.item} ${more ?? ''}`} data-item={name} onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  );
}

type DialogName = Parameters<typeof open>[0];

/** The dialog that was opened from here: the focus comes back to its item. Forgotten when the game goes on. */
let opened: DialogName | '' = '';
effect(() => {
  if (running.value) opened = '';
});

function Opener({ name, ...item }: { name: DialogName; icon: IconName; label: string }) {
  const onClick = () => {
    opened = name;
    open(name);
  };
  return <Item {...item} name={name} onClick={onClick} />;
}

function andResume(act: () => void): () => void {
  return () => {
    act();
    player.resume();
  };
}

/** Over the picture while the game waits. */
export function PauseMenu() {
  const menu = useRef<HTMLElement>(null);
  useEffect(() => {
    const item = opened && menu.current?.querySelector<HTMLElement>(`[data-item="${opened}"]`);
    (item || menu.current?.querySelector('button'))?.focus({ preventScroll: true });
  }, []);
  return (
    <section class={style.menu} ref={menu} aria-label={text.play.paused}>
      <button type="button" class={style.resume} onClick={() => player.resume()}>
        <Icon name="play" />
        {text.common.resume}
      </button>
      <div class={style.items}>
        <Opener name="states" icon="states" label={text.common.saveStates} />
        <Opener name="game" icon="cartridge" label={text.play.gameSettings} />
        <Opener name="settings" icon="settings" label={text.common.settings} />
        <Item icon="reset" label={text.play.reset} onClick={andResume(() => player.reset())} />
        <Item icon="power" label={text.play.power} onClick={andResume(() => player.power())} />
        <Item icon="list" label={text.common.library} onClick={() => void player.leave()} />
        {canFullScreen() && (
          <Item
            icon={fullScreen.value ? 'shrink' : 'enlarge'}
            label={fullScreen.value ? text.play.exitFullscreen : text.play.fullscreen}
            onClick={() => void toggleFullScreen()}
            class={style.roomy}
          />
        )}
      </div>
    </section>
  );
}
