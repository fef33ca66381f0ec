import { text } from '../../i18n/messages.ts';
import type { CommandId } from '../../input/bindings.ts';
import { keyNames } from '../../input/key-names.ts';
import { keysOf } from '../../input/own-keys.ts';
import { player } from '../../play/player.ts';

/** A button that runs a row of the table of keys and commands. */
interface Command {
  /** What the row is called now. */
  readonly label: string;
  /** The same with the key that does it as well; nothing where there is none. */
  readonly hint: string | undefined;
  /** Whether the row cannot be done now. */
  readonly disabled: boolean;
  readonly act: () => void;
}

/** What a button on the screen has from the row called `id`. */
export function command(id: CommandId): Command {
  const { commands } = player;
  const label = commands.label(id);
  const row = commands.row(id);
  const [key] = keyNames(keysOf(row));
  return {
    label,
    hint: key === undefined ? undefined : text.keys.withKey(label, key),
    disabled: !commands.can(row),
    act: () => commands.run(id),
  };
}
