import type { ComponentChildren } from 'preact';
import type { Space } from '../../../console/debug.ts';
import { workbenchText } from '../../i18n/workbench-text.ts';
import style from './Views.module.css';

interface MemoryBarProps {
  readonly space: Space;
  readonly spaces: readonly Space[];
  readonly onSpace: (space: Space) => void;
  readonly onGo: (text: string) => void;
  readonly onFind: (text: string, isBack: boolean) => void;
  readonly children: ComponentChildren;
}

/** What is typed into field `name` of a form. */
function typedIn(form: HTMLFormElement | null, name: string): string {
  return (form?.elements.namedItem(name) as HTMLInputElement | null)?.value ?? '';
}

/** Which space is seen, where one goes to in it, and what is looked for. */
export function MemoryBar({ space, spaces, onSpace, onGo, onFind, children }: MemoryBarProps) {
  const words = workbenchText.memory;
  return (
    <div class={style.bar}>
      <label>
        {words.space}
        <select value={space} onChange={(event) => onSpace(event.currentTarget.value as Space)}>
          {spaces.map((one) => (
            <option key={one} value={one}>
              {words.spaces[one]}
            </option>
          ))}
        </select>
      </label>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGo(typedIn(event.currentTarget, 'place'));
        }}
      >
        <label>
          {words.goTo}
          <input class={style.wide} name="place" autocomplete="off" spellcheck={false} placeholder={words.goToHint} />
        </label>
      </form>
      <form
        class={style.bar}
        onSubmit={(event) => {
          event.preventDefault();
          onFind(typedIn(event.currentTarget, 'bytes'), false);
        }}
      >
        <label>
          {words.find}
          <input class={style.wide} name="bytes" autocomplete="off" spellcheck={false} placeholder={words.findHint} />
        </label>
        <button type="submit">{words.next}</button>
        <button type="button" onClick={(event) => onFind(typedIn(event.currentTarget.form, 'bytes'), true)}>
          {words.previous}
        </button>
      </form>
      {children}
    </div>
  );
}
