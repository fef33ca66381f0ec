import type { DeviceSetup, ExpansionChoice, PortChoice, Socket } from '../../../console/core.ts';
import { laterText } from '../../i18n/later-text.ts';
import { choicesAt, devicesFor } from '../../library/game-options.ts';
import { plugIn } from '../../play/device-actions.ts';
import { info } from '../../play/play-state.ts';
import type { Game } from '../../storage/records.ts';
import { ListField } from '../parts/Fields.tsx';

/** What is plugged into the console for `game`. A change takes hold at once, and resets nothing. */
export function Controllers({ game }: { game: Game }) {
  const facts = info.value;
  if (!facts) return null;
  const setup = devicesFor(game, facts);
  const ports: Readonly<Record<PortChoice, string>> = laterText.game.ports;
  const expansions: Readonly<Record<ExpansionChoice, string>> = laterText.game.expansions;
  /** Everything about the place `socket`, and how something else comes into it. */
  const at = <S extends Socket>(socket: S, names: Readonly<Record<DeviceSetup[S], string>>) => ({
    label: laterText.game[socket],
    value: setup[socket],
    options: choicesAt(socket).map((value) => ({ value, name: names[value] })),
    onChoose: (choice: DeviceSetup[S]) => void plugIn(socket, choice),
  });
  return (
    <>
      <ListField {...at('port1', ports)} />
      <ListField {...at('port2', ports)} />
      <ListField {...at('expansion', expansions)} />
    </>
  );
}
