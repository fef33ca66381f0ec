import { text } from '../../i18n/messages.ts';
import { current } from '../../library/library-state.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { open } from '../../shell/dialogs.ts';
import { canFullScreen, toggleFullScreen } from '../../shell/full-screen.ts';
import { fullScreen } from '../../shell/page-state.ts';
import { change, settings } from '../../shell/settings.ts';
import { Icon, type IconName } from '../parts/icons.tsx';
import { tap } from '../parts/tap.ts';
import style from './Toolbar.module.css';

interface ToolProps {
  icon: IconName;
  label: string;
  onClick: () => void;
  class?: string | undefined;
}

/** A mouse does not move the focus here, so that Enter stays the game's Start. */
function Tool({ icon, label, onClick, class: name }: ToolProps) {
  return (
    <button
      type="button"
      class={`${style.tool} ${name ?? ''}`}
      aria-label={label}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      {...tap(onClick)}
    >
      <Icon name={icon} />
    </button>
  );
}

function Volume() {
  const { volume, muted } = settings.value;
  const isSilent = muted || volume === 0;
  return (
    <div class={style.volume}>
      <Tool
        icon={isSilent ? 'soundOff' : 'soundOn'}
        label={isSilent ? text.play.unmute : text.play.mute}
        onClick={() => change(isSilent ? { muted: false, volume: volume || 0.8 } : { muted: true })}
      />
      <input
        type="range"
        class={style.slider}
        aria-label={text.common.volume}
        min="0"
        max="1"
        step="0.05"
        value={muted ? 0 : volume}
        onInput={(event) => change({ volume: Number(event.currentTarget.value), muted: false })}
        onPointerUp={(event) => event.currentTarget.blur()}
      />
    </div>
  );
}

/** Above the picture: out of the game, its name, and what one reaches for while playing. */
export function Toolbar() {
  return (
    <header class={style.bar}>
      <Tool icon="back" label={text.common.library} onClick={() => void player.leave()} />
      <h1 class={style.title}>
        <span>{current.value?.title}</span>
      </h1>
      <Volume />
      <Tool icon="states" label={text.common.saveStates} onClick={() => open('states')} class={style.roomy} />
      {canFullScreen() && (
        <Tool
          icon={fullScreen.value ? 'shrink' : 'enlarge'}
          label={fullScreen.value ? text.play.exitFullscreen : text.play.fullscreen}
          onClick={() => void toggleFullScreen()}
          class={style.roomy}
        />
      )}
      <Tool
        icon={running.value ? 'pause' : 'play'}
        label={running.value ? text.common.pause : text.common.resume}
        onClick={() => player.toggle()}
      />
    </header>
  );
}
