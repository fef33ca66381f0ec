import { laterText } from '../../i18n/later-text.ts';
import { ownPad } from '../../input/kept-pad.ts';
import { layOut } from '../../input/pad-edit.ts';
import { isPill, PILL_HEIGHT, PIXELS_PER_MM, TOUCH_PARTS, type TouchLayout } from '../../input/touch-layout.ts';
import { offered } from '../../play/shared-pad.ts';
import { close } from '../../shell/dialogs.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { Note } from '../parts/Fields.tsx';
import pills from '../parts/Pills.module.css';
import { partName } from './PadHandle.tsx';
import style from './SharedPad.module.css';

const BAR = 56;
const MARGIN = { left: 20, right: 20, bottom: 20 };
/** A usual phone, both ways. */
const PHONES = [
  [390, 844],
  [844, 390],
] as const;

/** A layout on a phone, drawn. */
function Phone({ layout, width, height }: { layout: TouchLayout; width: number; height: number }) {
  const screen = { width, height, bar: BAR, aspect: 1.22 };
  const stage = { width, height: height - BAR, margin: MARGIN, screen, perMm: PIXELS_PER_MM };
  const { zones } = layOut(layout, stage);
  return (
    <svg class={style.phone} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {TOUCH_PARTS.map((part) => {
        const zone = zones[part];
        if (!zone) return null;
        const half = isPill(part) ? PILL_HEIGHT / 2 : zone.radius;
        const [x, y] = [zone.x, zone.y + BAR];
        return (
          <g key={part}>
            <rect x={x - zone.radius} y={y - half} width={zone.radius * 2} height={half * 2} rx={half} />
            <text x={x} y={y}>
              {part === 'cross' ? '✚' : partName(part)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** Whether a layout that somebody has shared is to be used. */
export function SharedPad() {
  const question = offered.value;
  if (!question) return null;
  const { pad } = laterText;
  return (
    <Dialog title={pad.sharedTitle}>
      <div class={style.phones}>
        {PHONES.map(([width, height]) => (
          <Phone key={width} layout={question.pad} width={width} height={height} />
        ))}
      </div>
      <Note>{ownPad.value ? pad.replaces : pad.aboutShared}</Note>
      <div class={pills.pills}>
        <button type="button" class={pills.pill} onClick={() => question.answer(true)}>
          {pad.use}
        </button>
        <button type="button" class={pills.pill} onClick={close}>
          {pad.notNow}
        </button>
      </div>
    </Dialog>
  );
}
