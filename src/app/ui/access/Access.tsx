import { useEffect } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { text } from '../../i18n/messages.ts';
import { Button } from '../../input/buttons.ts';
import { helper, kept } from '../../input/helper.ts';
import { running } from '../../play/play-state.ts';
import { player } from '../../play/player.ts';
import { openSwitchControl, SCANNED, scannedAt } from '../../play/switch-control.ts';
import { touching } from '../../shell/page-state.ts';
import { settings } from '../../shell/settings.ts';
import style from './Access.module.css';

const NAMES = ['a', 'b', 'select', 'start', 'up', 'down', 'left', 'right'] as const;

function labelOf(name: (typeof NAMES)[number] | 'pause'): string {
  const { keys, play, common } = text;
  const { ArrowUp, ArrowDown, ArrowLeft, ArrowRight } = keys.names;
  const arrows = { up: ArrowUp, down: ArrowDown, left: ArrowLeft, right: ArrowRight };
  return { a: keys.a, b: keys.b, pause: common.pause, select: play.select, start: play.start, ...arrows }[name];
}

/** The names of buttons that stay pressed, in the order of the console's bits. */
function keptNames(): (typeof NAMES)[number][] {
  return Object.values(Button).flatMap((bit, i) => ((kept.value & bit) !== 0 ? [NAMES[i]] : []));
}

/** What stays pressed, where no touch pad shows it. */
function Kept() {
  const names = keptNames();
  useEffect(() => {
    document.documentElement.dataset.kept = names.join(' ');
    return () => delete document.documentElement.dataset.kept;
  }, [kept.value]);
  if (names.length === 0 || touching.value || !running.value) return null;
  return (
    <section aria-label={laterText.access.stays}>
      <ul class={style.kept}>
        {names.map((name) => (
          <li key={name}>{labelOf(name)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The buttons that switches choose from, while a game runs. */
function SwitchRow() {
  useEffect(openSwitchControl, []);
  const at = scannedAt.value;
  if (at < 0) return null;
  return (
    <section aria-label={laterText.settingRows.switchControl.label}>
      <ul class={style.scanned}>
        {SCANNED.map(({ name, bit }, i) => (
          <li key={name} data-name={name} data-at={i === at} data-kept={(kept.value & bit) !== 0}>
            {labelOf(name)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What helps to play, and shows what that does. */
export function Access() {
  useEffect(() => {
    player.input.useHelper(helper);
    return () => player.input.useHelper(null);
  }, []);
  return settings.value.switchControl === 'off' ? <Kept /> : <SwitchRow />;
}
