import { text } from '../../i18n/messages.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import { AnyIcon } from '../parts/later-icons.tsx';
import style from './Menu.module.css';
import { MenuBox, useMenu } from './MenuBox.tsx';
import { PANELS } from './panels.ts';
import type { Shelf } from './shelf.ts';

/** The `id` of the button that shows which panels there are. */
export const PANELS_OPENER = 'bench-panels';

/** Opens panels that are closed, and closes others. */
export function PanelMenu({ shelf }: { shelf: Shelf }) {
  const menu = useMenu();
  const { isOpen, setOpen } = menu;
  const { docks, panels } = workbenchText;
  return (
    <MenuBox menu={menu}>
      <button
        type="button"
        id={PANELS_OPENER}
        class={style.opener}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <AnyIcon name="bench" />
        {docks.panels}
      </button>
      {isOpen && (
        <div class={style.sheet} data-keys>
          <fieldset>
            <legend>{docks.panels}</legend>
            {PANELS.map(({ id }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={shelf.has(id)}
                  onChange={(event) => (event.currentTarget.checked ? shelf.show(id) : shelf.close(id))}
                />
                {panels[id]}
              </label>
            ))}
          </fieldset>
          <button type="button" onClick={() => shelf.reset()}>
            {docks.reset}
          </button>
          <button type="button" onClick={() => setOpen(false)}>
            {text.common.close}
          </button>
        </div>
      )}
    </MenuBox>
  );
}
