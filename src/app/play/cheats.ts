import {
  type CheatCode,
  CheatError,
  type CheatFileKind,
  hexOf,
  type NamedCheat,
  parseCodes,
  rawCode,
  readCheatFile,
  writeCheatFile,
} from '../../console/tools.ts';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import { cheatsIn, effectsOf, MOST_TYPED } from '../library/cheats.ts';
import { chooseOptions } from '../library/library.ts';
import { current } from '../library/library-state.ts';
import { fileNameOf } from '../library/saves/save-file.ts';
import { download } from '../shell/download.ts';
import { complainOf, notify } from '../shell/notices.ts';
import type { Game, GameOptions } from '../storage/records.ts';
import { player } from './player.ts';
import { putOnCheats } from './put-cheats.ts';

/** Files of cheats are small; the list of all games of an emulator has some megabytes. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Names of the kinds of file that cheats are kept in by emulators. */
export const CHEAT_FILES = Object.keys(laterText.cheats.fileKinds) as readonly CheatFileKind[];

/** What codes say, each in words; or, where they cannot be read, what is wrong. */
export function readingOf(code: string): { readonly effects: readonly string[]; readonly problem: string } {
  try {
    return { effects: parseCodes(code).map(wordsFor), problem: '' };
  } catch (error) {
    if (!(error instanceof CheatError)) throw error;
    const say = laterText.cheats.problems[error.code] as (values: CheatError['values']) => string;
    return { effects: [], problem: say(error.values) };
  }
}

function wordsFor({ kind, cheat }: CheatCode): string {
  const { cheats } = laterText;
  const { address, value, compare } = cheat;
  const say = address < 0x8000 ? cheats.holds : cheats.reads;
  return say(cheats.kinds[kind], hexOf(address, 4), hexOf(value, 2), compare === null ? '' : hexOf(compare, 2));
}

/** What a cheat is called where it has no name. */
export function nameOf({ name, code }: NamedCheat): string {
  return name || code;
}

/** The game in the console has these cheats from now on. */
export function chooseCheats(cheats: readonly NamedCheat[]): void {
  const game = current.peek();
  if (!game) return;
  const { cheats: _, ...others } = game.options ?? {};
  const options: GameOptions = cheats.length > 0 ? { ...others, cheats } : others;
  const chosen = chooseOptions(game, options);
  if (player.machine) void putOnCheats(player.machine, chosen);
}

/** Where `cheat` is among `cheats`, by its name and codes; -1 where it is not, or there is none. */
export function placeOf(cheats: readonly NamedCheat[], cheat: NamedCheat | null): number {
  return cheats.findIndex(({ name, code }) => name === cheat?.name && code === cheat.code);
}

/** The cheat `of` is called `name` and has `code` from now on; a new one, at the end, where there is no such cheat any more. */
export function writeCheat(of: NamedCheat | null, name: string, code: string): void {
  const cheats = [...cheatsIn(current.peek()?.options)];
  const at = placeOf(cheats, of);
  if (at < 0) cheats.push({ name, code, isOn: true });
  else cheats[at] = { ...cheats[at], name, code };
  chooseCheats(cheats);
}

/** `cheat` is gone; one tap brings it back to its place, whatever has become of the others. */
export function removeCheat(cheat: NamedCheat): void {
  const game = current.peek();
  const before = cheatsIn(game?.options);
  const at = placeOf(before, cheat);
  if (at < 0) return;
  chooseCheats(before.filter((_, i) => i !== at));
  const back = () => {
    const now = current.peek();
    if (now?.id !== game?.id) return;
    const cheats = [...cheatsIn(now?.options)];
    cheats.splice(at, 0, before[at]);
    chooseCheats(cheats);
  };
  notify(laterText.cheats.removed(nameOf(cheat)), { label: text.common.undo, run: back }, 'cheats');
}

/** What a cheat does, however its codes are written. */
function effectOf({ code }: NamedCheat): string {
  return effectsOf(code)?.map(rawCode).join(' ') ?? code;
}

/** Add the cheats in a file of an emulator to those of the game in the console. */
export async function importCheats(file: File): Promise<void> {
  const game = current.peek();
  const { cheats: say } = laterText;
  const refuse = (problem: string) => {
    complainOf(file.name, problem);
  };
  if (!game) return refuse(say.noGame);
  if (file.size > LARGEST_FILE) return refuse(say.nothingIn);
  let said: string;
  try {
    said = await file.text();
  } catch {
    return refuse(text.files.unreadable);
  }
  if (current.peek()?.id !== game.id) return;
  const { cheats, skipped } = readCheatFile(said, game.id);
  if (cheats.length === 0) return refuse(say.nothingIn);
  const before = cheatsIn(current.peek()?.options);
  const known = new Set(before.map(effectOf));
  const fresh = cheats.filter((cheat) => known.size < known.add(effectOf(cheat)).size);
  chooseCheats([
    ...before,
    ...fresh.map(({ name, code, isOn }) => ({ name: name.slice(0, MOST_TYPED.name), code, isOn })),
  ]);
  notify(say.imported(fresh.length, cheats.length - fresh.length, skipped), undefined, 'cheats');
}

/** Give the player the cheats of `game` as a file of an emulator; those that can be read. */
export function exportCheats({ title, options }: Game, kind: CheatFileKind): void {
  const cheats = cheatsIn(options).filter((cheat) => effectsOf(cheat.code) !== null);
  const ending = kind === 'mesen' ? 'json' : 'cht';
  download(`${fileNameOf(title)}.${ending}`, new Blob([writeCheatFile(kind, cheats)], { type: 'text/plain' }));
}
