import { isSymbolFile } from './symbol-files.ts';
import { isWhole } from './whole-file.ts';

/** A file as the browser hands it out. */
export interface WatchedFile {
  readonly name: string;
  readonly size: number;
  readonly lastModified: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What came of a build. */
export interface Built {
  readonly rom: { readonly name: string; readonly bytes: Uint8Array };
  readonly symbols: readonly { readonly name: string; readonly text: string }[];
}

/** How often the files are looked at, ms; and how long a half of them is waited for: after that it is taken for what it is. */
const EVERY = 120;
const PATIENCE = 3000;
const ROM = /\.(nes|unf|unif|fds)$/i;

const stampOf = ({ name, size, lastModified }: WatchedFile): string => `${name} ${size} ${lastModified}`;

/**
 * Looks at files again and again, and says when they were built anew: once they have rested for one look, and the ROM is as long
 * as it says. What is built bit by bit is waited for.
 */
export class Watcher {
  private readonly list: () => Promise<readonly WatchedFile[]>;
  private readonly built: (built: Built) => void;
  private readonly failed: (error: unknown) => void;
  /** The files as they were taken last, and as they were at the last look. */
  private taken = '';
  private seen = '';
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  /** `list` gives the files, `built` hears of each build; `failed` of what the browser does not let be read. */
  constructor(
    list: () => Promise<readonly WatchedFile[]>,
    built: (built: Built) => void,
    failed: (error: unknown) => void,
  ) {
    this.list = list;
    this.built = built;
    this.failed = failed;
  }

  /** Look from now on; the files as they are now are known already, unless they are `wanted`. */
  async start(wanted = false): Promise<void> {
    if (!wanted) this.taken = stampsOf(await this.list());
    this.seen = this.taken;
    this.again();
  }

  /** Look no more. */
  end(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** One look; it is `now`, ms. Whether a build was taken. */
  async look(now = performance.now()): Promise<boolean> {
    const files = await this.list();
    const stamps = stampsOf(files);
    if (stamps === this.taken) return false;
    if (stamps !== this.seen) {
      this.seen = stamps;
      this.since = now;
      return false;
    }
    const built = await readBuild(files);
    if (!built || (!isWhole(built.rom.bytes) && now - this.since < PATIENCE)) return false;
    // What was written meanwhile is looked at again.
    if (stampsOf(await this.list()) !== stamps) return false;
    this.taken = stamps;
    if (!this.isOver) this.built(built);
    return true;
  }

  private again(): void {
    if (this.isOver) return;
    this.timer = setTimeout(() => {
      this.look().then(
        () => this.again(),
        (error: unknown) => {
          // A linker takes a file away before it writes it: it is there again soon.
          if (!(error instanceof DOMException && error.name === 'NotFoundError')) this.failed(error);
          this.again();
        },
      );
    }, EVERY);
  }
}

function stampsOf(files: readonly WatchedFile[]): string {
  return files.map(stampOf).sort().join('\n');
}

/** The newest ROM of these files, and all symbols. Null where there is none. */
export async function readBuild(files: readonly WatchedFile[]): Promise<Built | null> {
  const roms = files.filter(({ name }) => ROM.test(name));
  const [rom] = roms.sort((one, other) => other.lastModified - one.lastModified);
  if (!rom) return null;
  const all = files.filter(({ name }) => isSymbolFile(name));
  // In a folder with several games each has its own, called as it is.
  const own = all.filter(({ name }) => isOf(name, rom.name));
  const symbols = own.length > 0 || roms.length > 1 ? own : all;
  const texts = symbols.map(async (file) => ({
    name: file.name,
    text: new TextDecoder().decode(await file.arrayBuffer()),
  }));
  return {
    rom: { name: rom.name, bytes: new Uint8Array(await rom.arrayBuffer()) },
    symbols: await Promise.all(texts),
  };
}

/** Whether a file of symbols is called as the ROM is. */
function isOf(name: string, rom: string): boolean {
  const stem = rom.replace(/\.[^.]+$/, '').toLowerCase();
  return name.toLowerCase().startsWith(stem);
}

/** Whether these are the files of a build: a ROM, or symbols. */
export function isBuildFile(name: string): boolean {
  return ROM.test(name) || isSymbolFile(name);
}
