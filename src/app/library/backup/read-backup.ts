import { laterText } from '../../i18n/later-text.ts';
import { FileError } from '../file-kinds.ts';
import {
  BACKUP_VERSION,
  GAME_FILE,
  MANIFEST,
  type Manifest,
  manifestIn,
  PREFERENCES_FILE,
  preferencesIn,
  versionIn,
} from './backup-format.ts';
import { ZipReader } from './zip-reader.ts';

/** A backup that can be taken in. */
export interface Backup {
  readonly zip: ZipReader;
  /** What it says of itself; null when that is damaged. */
  readonly manifest: Manifest | null;
  /** What stands before all its paths: who packs it anew may put it into a folder. */
  readonly root: string;
  /** Paths of what is said of each game. */
  readonly games: readonly string[];
  /** What the player had chosen for the page; null when it is not in it. */
  readonly preferences: Readonly<Record<string, unknown>> | null;
}

/** The folder that the manifest lies in, with its stroke; without one, that of the games. Null for what is no backup. */
function rootOf(paths: readonly string[]): string | null {
  const shortest = (found: readonly string[]) => [...found].sort((one, other) => one.length - other.length)[0];
  const manifest = shortest(paths.filter((path) => path === MANIFEST || path.endsWith(`/${MANIFEST}`)));
  if (manifest !== undefined) return manifest.slice(0, -MANIFEST.length);
  const game = shortest(paths.filter((path) => /(^|\/)Games\/[^/]+\/game\.json$/.test(path)));
  return game === undefined ? null : game.slice(0, game.lastIndexOf('Games/'));
}

/**
 * The backup in `file`; null when it is something else. Throws `FileError` for one of a newer version, and rejects when the
 * file cannot be read.
 */
export async function openBackup(file: Blob): Promise<Backup | null> {
  const zip = await ZipReader.open(file);
  const root = rootOf([...zip.entries.keys()]);
  if (root === null) return null;
  const bytes = await zip.read(root + MANIFEST);
  if (versionIn(bytes) > BACKUP_VERSION) throw new FileError(laterText.backup.newer);
  const games = [...zip.entries.keys()].filter((path) => path.startsWith(root) && path.endsWith(`/${GAME_FILE}`));
  const preferences = preferencesIn(await zip.read(root + PREFERENCES_FILE));
  return { zip, manifest: manifestIn(bytes), root, games, preferences };
}
