import { AccessTimes } from './access-times.ts';
import { readCdl, writeCdl } from './cdl.ts';
import { CodeData } from './code-data.ts';
import { coverageOf, type FileCoverage } from './coverage.ts';
import { EventLog } from './events.ts';
import type { Places } from './places.ts';
import { Profiler } from './profiler.ts';
import type { SourceLine } from './symbols/symbols.ts';
import { NO_CELL, type Watcher } from './trace.ts';
import { TraceLog } from './trace-log.ts';
import type { Travel } from './travel.ts';

const KINDS = ['codeData', 'profiler', 'events', 'accesses', 'instructions'] as const;

/** What is noted while the console runs forwards, each from when it is asked for. What is played again is noted again. */
export class Logs {
  /** Code told from data, and how often each instruction ran; null while it is not noted. */
  codeData: CodeData | null = null;
  /** CPU cycles by routine. */
  profiler: Profiler | null = null;
  /** Registers, interrupts and sprite zero, by line and dot. */
  events: EventLog | null = null;
  /** When each byte was executed, read and written last. */
  accesses: AccessTimes | null = null;
  /** The instructions that ran last. */
  instructions: TraceLog | null = null;
  private readonly travel: Travel;
  private readonly places: Places;

  constructor(travel: Travel, places: Places) {
    this.travel = travel;
    this.places = places;
  }

  /** Note what ran, from now on, and with `pictures` what is drawn, too; what was noted before stays. */
  noteCode({ pictures = false }: { readonly pictures?: boolean } = {}): CodeData {
    this.codeData ??= this.begin(new CodeData(this.travel.bus.cells));
    const { codeData } = this;
    if (pictures) {
      this.travel.listen((_address, _data, cell, bus) => {
        if (cell !== NO_CELL && !bus.isForNothing) codeData.drew(cell);
      });
    }
    return codeData;
  }

  /** Count cycles by routine from now on. */
  profile(): Profiler {
    this.profiler ??= this.begin(new Profiler(this.travel.bus.cells));
    return this.profiler;
  }

  /** Note events from now on. */
  noteEvents(): EventLog {
    this.events ??= this.begin(new EventLog(this.travel.nes, this.travel.bus.cells));
    return this.events;
  }

  /** Events of the frame that stands here are all there: where they were not seen, it runs again, as far as its past is known. */
  completeEvents(): void {
    if (this.events?.isWhole === false) this.travel.again(this.events);
  }

  /** Note from now on when each byte was used last. */
  noteAccesses(): AccessTimes {
    this.accesses ??= this.begin(new AccessTimes(this.travel.bus.cells));
    return this.accesses;
  }

  /** Note the last `most` instructions, with the registers before each, from now on; null: no more, and what was is forgotten. */
  noteInstructions(most: number | null): TraceLog | null {
    this.travel.watchers = this.travel.watchers.filter((one) => one !== this.instructions);
    this.instructions = most === null ? null : this.begin(new TraceLog(this.travel.nes, this.places, most));
    this.instructions?.moved(this.travel.frame);
    return this.instructions;
  }

  /** These are noted no more, all when none is named, and what was is forgotten. */
  end(...names: readonly (typeof KINDS)[number][]): void {
    for (const name of names.length > 0 ? names : KINDS) {
      const own: Watcher | null = this[name];
      this.travel.watchers = this.travel.watchers.filter((one) => one !== own);
      this[name] = null;
      if (name === 'codeData') this.travel.listen(null);
    }
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
