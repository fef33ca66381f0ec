import { text } from '../../i18n/messages.ts';
import type { CommandId } from '../../input/bindings.ts';
import { current } from '../../library/library-state.ts';
import { cheatsOn, isRecording, running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { canFullScreen } from '../../shell/full-screen.ts';
import { fullScreen, newVersion } from '../../shell/page-state.ts';
import { change, SETTINGS, settings } from '../../shell/settings.ts';
import { command } from '../parts/command.ts';

import { Icon, type IconName } from '../parts/icons.tsx';
import { Slider } from '../parts/Slider.tsx';
import { tap } from '../parts/tap.ts';
import { takeUpdate } from '../parts/update.ts';
import style from './Toolbar.module.css';

interface ToolProps {
  id: CommandId;
  icon: IconName;
  class?: string | undefined;
}

/** A mouse does not move the focus here, so that Enter stays the game's Start. */
function Tool({ id, icon, class: name }: ToolProps) {
  const { label, hint, disabled, act } = command(id);
  return (
    <button
      type="button"
      class={`${style.tool} ${name ?? ''}`}
      aria-label={label}
      title={hint ?? label}
      disabled={disabled}
      onMouseDown={(event) => event.preventDefault()}
      {...tap(act)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A button that rewinds as long as a finger is down on it. Keys and screen readers press it at once, and choose where to go. */
function RewindTool() {
  const { label, hint, disabled } = command('rewind');
  if (disabled) return null;
  const hold = (isDown: boolean) => player.commands.hold('rewind', isDown);
  const letGo = () => hold(false);
  return (
    <button
      type="button"
      class={`${style.tool} ${style.roomy}`}
      aria-label={label}
      title={hint ?? label}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        hold(true);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onLostPointerCapture={letGo}
      onContextMenu={(event) => event.preventDefault()}
      onClick={(event) => {
        if (event.detail === 0) player.commands.run('rewindTo');
      }}
    >
      <Icon name="rewind" />
    </button>
  );
}

function Volume() {
  const { volume, muted } = settings.value;
  const isSilent = muted || volume === 0;
  return (
    <div class={style.volume}>
      <Tool id="mute" icon={isSilent ? 'soundOff' : 'soundOn'} />
      <Slider
        label={text.common.volume}
        class={style.slider}
        range={SETTINGS.volume}
        value={muted ? 0 : volume}
        said={text.play.volumeAt(muted ? 0 : volume)}
        onSlide={(chosen) => change({ volume: chosen })}
        onRelease={(slider) => slider.blur()}
      />
    </div>
  );
}

/** What is so all the time while one plays, as a picture. */
function Sign({ icon, says, class: name }: { icon: IconName; says: string; class?: string | undefined }) {
  return (
    <span class={`${style.sign} ${name ?? ''}`} role="img" aria-label={says} title={says}>
      <Icon name={icon} />
    </span>
  );
}

/** Above the picture: out of the game, its name, and what one reaches for while playing. */
export function Toolbar() {
  return (
    <header class={style.bar}>
      <Tool id="leave" icon="back" />
      <h1 class={style.title}>
        <span translate={false}>{current.value?.title}</span>
      </h1>
      {isRecording.value && <Sign icon="record" says={text.play.recording} class={style.recording} />}
      {cheatsOn.value > 0 && <Sign icon="star" says={text.play.cheatsOn(cheatsOn.value)} />}
      <RewindTool />
      <Volume />
      <Tool id="states" icon="states" class={`${style.roomy} ${style.spare}`} />
      {canFullScreen() && (
        <Tool id="fullScreen" icon={fullScreen.value ? 'shrink' : 'enlarge'} class={`${style.roomy} ${style.spare}`} />
      )}
      {newVersion.value === 'offered' && (
        <button
          type="button"
          class={`${style.tool} ${style.roomy}`}
          aria-label={text.network.update}
          title={text.network.newVersion}
          {...tap(takeUpdate)}
        >
          <Icon name="update" />
        </button>
      )}
      <Tool id="pause" icon={running.value ? 'pause' : 'play'} />
    </header>
  );
}
