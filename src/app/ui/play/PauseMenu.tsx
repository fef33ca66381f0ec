import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../i18n/messages.ts';
import type { CommandId } from '../../input/bindings.ts';
import { running } from '../../play/play-state.ts';
import { canFullScreen } from '../../shell/full-screen.ts';
import { fullScreen } from '../../shell/page-state.ts';
import { command } from '../parts/command.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import style from './PauseMenu.module.css';

/** What was chosen here last: the focus comes back to it from a dialog. Forgotten when the game goes on. */
let last: CommandId | '' = '';
effect(() => {
  if (running.value) last = '';
});

interface ItemProps {
  id: CommandId;
  icon: IconName;
  class?: string | undefined;
}

function Item({ id, icon, class: more }: ItemProps) {
  const { label, hint, disabled, act } = command(id);
  const run = () => {
    last = id;
    act();
  };
  return (
    <button
      type="button"
      class={`${style.item} ${more ?? ''}`}
      title={hint}
      data-item={id}
      disabled={disabled}
      onClick={run}
    >
      <Icon name={icon} />
      {label}
    </button>
  );
}

/** Over the picture while the game is paused. */
export function PauseMenu() {
  const menu = useRef<HTMLElement>(null);
  const resume = command('pause');
  useEffect(() => {
    const item = last && menu.current?.querySelector<HTMLElement>(`[data-item="${last}"]`);
    (item || menu.current?.querySelector('button'))?.focus({ preventScroll: true });
  }, []);
  return (
    <section class={style.menu} ref={menu} aria-label={text.play.paused}>
      <button type="button" class={style.resume} title={resume.hint} onClick={resume.act}>
        <Icon name="play" />
        {resume.label}
      </button>
      <div class={style.items}>
        <Item id="states" icon="states" />
        <Item id="game" icon="cartridge" />
        <Item id="settings" icon="settings" />
        <Item id="reset" icon="reset" />
        <Item id="power" icon="power" />
        <Item id="leave" icon="list" />
        {canFullScreen() && <Item id="fullScreen" icon={fullScreen.value ? 'shrink' : 'enlarge'} class={style.roomy} />}
      </div>
    </section>
  );
}
