export type { AccessAges, AccessTimes } from './tools/debug/access-times.ts';
export type { Writer } from './tools/debug/backwards.ts';
export type { Beam } from './tools/debug/beam.ts';
export {
  type AccessReport,
  type BreakOn,
  type Breakpoint,
  type BreakpointOptions,
  isFetchedFrom,
  type Stretch,
  type Where,
} from './tools/debug/breakpoints.ts';
export { carryOver, fits } from './tools/debug/carry-over.ts';
export { CdlError, type CdlProblems } from './tools/debug/cdl.ts';
export type { ChipName, Place, Space } from './tools/debug/cells.ts';
export type { ChannelDetails, ChannelInfo, Channels } from './tools/debug/channels.ts';
export { type CodeData, Seen } from './tools/debug/code-data.ts';
export type { FileCoverage, LineCoverage } from './tools/debug/coverage.ts';
export { DebugError, type DebugProblems } from './tools/debug/debug-error.ts';
export { type CpuRegisters, Debugger, type DebuggerOptions } from './tools/debug/debugger.ts';
export { disassemble, disassembleOne, type ListingLine, type ListingSource } from './tools/debug/disassembler.ts';
export type { EventLog, MachineEvent } from './tools/debug/events.ts';
export type { Search } from './tools/debug/frame-search.ts';
export type { Freezes, Frozen } from './tools/debug/freezes.ts';
export { INSTRUCTIONS, type Instruction } from './tools/debug/instructions.ts';
export type { Logs } from './tools/debug/logs.ts';
export { type Build, Moved } from './tools/debug/moved.ts';
export type { Picture } from './tools/debug/nametable-picture.ts';
export type { Pictures, PpuRegisters, SpriteInfo } from './tools/debug/pictures.ts';
export type { PixelOrigin, PixelPart } from './tools/debug/pixel-origin.ts';
export type { Profiler, Routine } from './tools/debug/profiler.ts';
export type { RomEdits, RomSpace } from './tools/debug/rom-edits.ts';
export type { Budget, Goal, Stop } from './tools/debug/runner.ts';
export { SCOPE_HZ, type Scopes } from './tools/debug/scopes.ts';
export { readCa65 } from './tools/debug/symbols/ca65.ts';
export { type NamedText, readMlb, readNl, readViceLabels } from './tools/debug/symbols/label-files.ts';
export { SymbolError, type SymbolProblems } from './tools/debug/symbols/symbol-error.ts';
export {
  type Label,
  type LocalVariable,
  type Scope,
  type SourceLine,
  type Span,
  type SymbolParts,
  Symbols,
} from './tools/debug/symbols/symbols.ts';
export type { TraceLine, TraceLog } from './tools/debug/trace-log.ts';
export type { Position } from './tools/debug/travel.ts';
