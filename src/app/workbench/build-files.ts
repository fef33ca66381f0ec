import { signal } from '@preact/signals';
import { type NamedText, Symbols } from '../../console/debug.ts';
import { messageOf } from '../library/library.ts';
import { games, removed } from '../library/library-state.ts';
import type { Session } from '../play/session.ts';
import { complain } from '../shell/notices.ts';
import { StorageError } from '../storage/database.ts';
import { forgetWorkFiles, keepWorkFiles, readWorkFiles } from '../storage/work-files.ts';
import type { Bench } from './bench.ts';
import { chooseFolder, filesOf, mayRead, nameOf, type Watched } from './file-access.ts';
import { type Reloaded, reload } from './reload.ts';
import { isSymbolFile, readSymbols, SymbolFileError, withFiles } from './symbol-files.ts';
import { type Built, readBuild, type WatchedFile, Watcher } from './watcher.ts';

/** How far what is watched is. */
type Watching = 'nothing' | 'asks' | 'watches';

/** What came last, and when, ms since 1970. */
interface Told {
  readonly at: number;
  readonly reloaded: Reloaded;
}

const all = new WeakMap<Bench, BuildFiles>();

/** The files of the game on the bench: its symbols, and what it is built into, which is watched. */
export class BuildFiles {
  /** Files of symbols that are read. */
  readonly symbols = signal<readonly NamedText[]>([]);
  /** Why the last file of symbols could not be read. */
  readonly problem = signal<SymbolFileError | null>(null);
  readonly watching = signal<Watching>('nothing');
  readonly watchedName = signal('');
  readonly told = signal<Told | null>(null);
  private readonly bench: Bench;
  private readonly session: Session;
  private watched: Watched | null = null;
  private watcher: Watcher | null = null;
  /** One build after the other. */
  private last: Promise<unknown> = Promise.resolve();

  private constructor(bench: Bench, session: Session) {
    this.bench = bench;
    this.session = session;
    void this.restore();
  }

  /** Those of the game on this bench, whether or not they are shown. */
  static of(bench: Bench, session: Session): BuildFiles {
    const known = all.get(bench);
    if (known) return known;
    const made = new BuildFiles(bench, session);
    all.set(bench, made);
    return made;
  }

  /** Whether the bench is open still, and the game in the console. */
  private get isOver(): boolean {
    const { session, bench } = this;
    return session.isOver || session.machine?.frames !== bench;
  }

  /** Have a folder chosen, and watch it; in answer to a tap. */
  async choose(): Promise<void> {
    const folder = await chooseFolder();
    if (folder) await this.watch(folder);
  }

  /** Ask for leave to read what was watched before, and watch it; in answer to a tap. */
  async allow(): Promise<void> {
    if (this.watched && (await mayRead(this.watched, true))) await this.begin(this.watched, true);
  }

  /** Watch this from now on, which is taken at once. */
  async watch(watched: Watched): Promise<void> {
    this.watched = watched;
    this.watchedName.value = nameOf(watched);
    await this.begin(watched, true);
    await this.keep();
  }

  /** Watch nothing any more. */
  async unwatch(): Promise<void> {
    this.watcher?.end();
    this.watcher = null;
    this.watched = null;
    this.watching.value = 'nothing';
    await this.keep();
  }

  /** Take these files: symbols are read, a ROM takes over with the symbols that come with it. */
  async take(files: readonly WatchedFile[]): Promise<void> {
    const built = await readBuild(files);
    if (built) {
      await this.reload(built);
      return;
    }
    const own = files.filter(({ name }) => isSymbolFile(name));
    await this.addSymbols(await Promise.all(own.map(textOf)));
  }

  /** Read what is watched anew, and put it in. */
  async again(): Promise<void> {
    if (this.watched) await this.take(await filesOf(this.watched));
  }

  /** These files of symbols, besides those that there are. */
  async addSymbols(files: readonly NamedText[]): Promise<void> {
    const all = withFiles(this.symbols.peek(), files);
    if (this.use(all)) await this.keep();
  }

  /** Without this file of symbols. */
  async removeSymbols(name: string): Promise<void> {
    if (this.use(this.symbols.peek().filter((file) => file.name !== name))) await this.keep();
  }

  private use(files: readonly NamedText[]): boolean {
    try {
      this.bench.setSymbols(files.length > 0 ? readSymbols(files) : new Symbols());
    } catch (error) {
      if (!(error instanceof SymbolFileError)) throw error;
      this.problem.value = error;
      return false;
    }
    this.problem.value = null;
    this.symbols.value = files;
    return true;
  }

  private reload(built: Built): Promise<void> {
    const turn = this.last.then(() => this.put(built));
    this.last = turn.catch(() => {});
    return turn;
  }

  private async put(built: Built): Promise<void> {
    if (this.isOver) return;
    const reloaded = await reload(this.bench, this.session, built);
    if (this.isOver) return;
    this.told.value = { at: Date.now(), reloaded };
    if (!reloaded.isDone && (reloaded.why !== 'same' || built.symbols.length === 0)) return;
    // Those of the build before say nothing of this one.
    this.symbols.value = built.symbols;
    this.problem.value = null;
    await this.keep();
  }

  private async begin(watched: Watched, wanted: boolean): Promise<void> {
    this.watcher?.end();
    this.watcher = new Watcher(
      async () => {
        if (!this.isOver) return filesOf(watched);
        this.watcher?.end();
        return [];
      },
      (built) => this.reload(built).catch((error: unknown) => complain(messageOf(error))),
      () => {
        this.watcher?.end();
        this.watching.value = 'asks';
      },
    );
    this.watching.value = 'watches';
    await this.watcher.start(wanted);
  }

  private async restore(): Promise<void> {
    try {
      await forgetWorkFiles(new Set([...games.peek(), ...removed.peek()].map(({ id }) => id)));
      const kept = await readWorkFiles(this.session.game.id);
      if (!kept || this.isOver) return;
      this.use(kept.symbols);
      if (!kept.watched) return;
      this.watched = kept.watched;
      this.watchedName.value = nameOf(kept.watched);
      if (await mayRead(kept.watched, false)) await this.begin(kept.watched, true);
      else this.watching.value = 'asks';
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      complain(error.message);
    }
  }

  private async keep(): Promise<void> {
    const { watched } = this;
    try {
      await keepWorkFiles(this.session.game.id, { symbols: this.symbols.peek(), watched });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      complain(error.message);
    }
  }
}

async function textOf(file: WatchedFile): Promise<NamedText> {
  return { name: file.name, text: new TextDecoder().decode(await file.arrayBuffer()) };
}
