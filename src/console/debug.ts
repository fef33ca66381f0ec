export type { Writer } from './tools/debug/backwards.ts';
export type { Beam } from './tools/debug/beam.ts';
export type { AccessReport, BreakOn, Breakpoint, BreakpointOptions, Where } from './tools/debug/breakpoints.ts';
export { CdlError, type CdlProblems } from './tools/debug/cdl.ts';
export type { ChipName, Place, Space } from './tools/debug/cells.ts';
export { type CodeData, Seen } from './tools/debug/code-data.ts';
export type { FileCoverage, LineCoverage } from './tools/debug/coverage.ts';
export { DebugError, type DebugProblems } from './tools/debug/debug-error.ts';
export { type CpuRegisters, Debugger, type DebuggerOptions } from './tools/debug/debugger.ts';
export { disassemble, disassembleOne, type ListingLine, type ListingSource } from './tools/debug/disassembler.ts';
export type { EventLog, MachineEvent } from './tools/debug/events.ts';
export { INSTRUCTIONS, type Instruction } from './tools/debug/instructions.ts';
export type { Logs } from './tools/debug/logs.ts';
export type { Picture, Pictures, PpuRegisters, SpriteInfo } from './tools/debug/pictures.ts';
export type { PixelOrigin, PixelPart } from './tools/debug/pixel-origin.ts';
export type { Profiler, Routine } from './tools/debug/profiler.ts';
export type { Budget, Stop } from './tools/debug/runner.ts';
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
export type { Position } from './tools/debug/travel.ts';
