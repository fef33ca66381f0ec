import { readCdl, writeCdl } from './cdl.ts';
import { CodeData } from './code-data.ts';
import { coverageOf, type FileCoverage } from './coverage.ts';
import { EventLog } from './events.ts';
import type { Places } from './places.ts';
import { Profiler } from './profiler.ts';
import type { SourceLine } from './symbols/symbols.ts';
import type { Watcher } from './trace.ts';
import type { Travel } from './travel.ts';

/** What is noted while the console runs forwards, each from when it is asked for. What is played again is noted again. */
export class Logs {
  /** Code told from data, and how often each instruction ran; null while it is not noted. */
  codeData: CodeData | null = null;
  /** CPU cycles by routine. */
  profiler: Profiler | null = null;
  /** Registers, interrupts and sprite zero, by line and dot. */
  events: EventLog | null = null;
  private readonly travel: Travel;
  private readonly places: Places;

  constructor(travel: Travel, places: Places) {
    this.travel = travel;
    this.places = places;
  }

  /** Note what ran, from now on; what was noted before stays. */
  noteCode(): CodeData {
    this.codeData ??= this.begin(new CodeData(this.travel.bus.cells));
    return this.codeData;
  }

  /** Count cycles by routine from now on. */
  profile(): Profiler {
    this.profiler ??= this.begin(new Profiler(this.travel.bus.cells));
    return this.profiler;
  }

  /** Note events from now on. */
  noteEvents(): EventLog {
    this.events ??= this.begin(new EventLog(this.travel.nes));
    return this.events;
  }

  /** None of these is noted any more, and what was is forgotten. */
  end(): void {
    const own: readonly (Watcher | null)[] = [this.codeData, this.profiler, this.events];
    this.travel.watchers = this.travel.watchers.filter((one) => !own.includes(one));
    this.codeData = null;
    this.profiler = null;
    this.events = null;
  }

  /** What is known of code and data, as a `.cdl` file. */
  writeCdl(kind: 'fceux' | 'mesen'): Uint8Array {
    const { nes } = this.travel;
    return writeCdl(this.noteCode(), nes.memory, kind, nes.info.crc32);
  }

  /** What a `.cdl` file of FCEUX or Mesen 2 knows is known, too. Throws `CdlError`. */
  readCdl(file: Uint8Array): void {
    readCdl(file, this.noteCode(), this.travel.nes.memory);
  }

  /** Which source lines ran since `noteCode`, by file; of `language` alone if one is asked for. Empty without symbols. */
  coverage(language?: SourceLine['language']): FileCoverage[] {
    return this.codeData ? coverageOf(this.places.symbols, this.codeData, this.travel.bus.cells, language) : [];
  }

  private begin<T extends Watcher>(watcher: T): T {
    this.travel.watchers = [...this.travel.watchers, watcher];
    return watcher;
  }
}
