import { text } from '../../i18n/messages.ts';
import { receiveLater } from '../../launch/drop.ts';
import { ACCEPT } from '../../library/file-kinds.ts';
import { adding } from '../../library/library-state.ts';
import { Icon } from '../parts/icons.tsx';
import { Steady } from '../parts/Steady.tsx';

/** A button that lets the player choose files to add. */
export function AddGames({ class: name, label }: { class?: string | undefined; label: string }) {
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    void receiveLater([...(input.files ?? [])]).finally(() => {
      input.value = '';
    });
  };
  return (
    <label class={name}>
      <Icon name="add" />
      <Steady of={[label, text.library.reading]} shown={adding.value ? text.library.reading : label} />
      <input type="file" accept={ACCEPT} multiple onChange={take} disabled={adding.value} />
    </label>
  );
}
