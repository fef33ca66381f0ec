import { open } from '../dialogs.ts';
import { canFullScreen, toggleFullScreen } from '../full-screen.ts';
import { player } from '../player.ts';
import { fullScreen } from '../store.ts';
import { Icon, type IconName } from './icons.tsx';
import style from './PauseMenu.module.css';

interface ItemProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  class?: string | undefined;
}

function Item({ icon, label, onClick, class: name }: ItemProps) {
  return (
    <button type="button" class={`${style.item} ${name ?? ''}`} onClick={onClick}>
      <Icon name={icon} />
      {label}
    </button>
  );
}

function andResume(act: () => void): () => void {
  return () => {
    act();
    player.resume();
  };
}

/** Over the picture while the game waits. */
export function PauseMenu() {
  return (
    <section class={style.menu} aria-label="Paused">
      <button type="button" class={style.resume} onClick={() => player.resume()} ref={(button) => button?.focus()}>
        <Icon name="play" />
        Resume
      </button>
      <div class={style.items}>
        <Item icon="states" label="Save states" onClick={() => open('states')} />
        <Item icon="cartridge" label="This game" onClick={() => open('game')} />
        <Item icon="settings" label="Settings" onClick={() => open('settings')} />
        <Item icon="reset" label="Reset" onClick={andResume(() => player.reset())} />
        <Item icon="power" label="Power" onClick={andResume(() => player.power())} />
        <Item icon="list" label="Library" onClick={() => void player.leave()} />
        {canFullScreen() && (
          <Item
            icon={fullScreen.value ? 'shrink' : 'enlarge'}
            label={fullScreen.value ? 'Leave full screen' : 'Full screen'}
            onClick={() => void toggleFullScreen()}
            class={style.roomy}
          />
        )}
      </div>
    </section>
  );
}
