export type { Beam } from './tools/debug/beam.ts';
export type { AccessReport, BreakOn, Breakpoint, BreakpointOptions, Where } from './tools/debug/breakpoints.ts';
export type { ChipName, Place, Space } from './tools/debug/cells.ts';
export { DebugError, type DebugProblems } from './tools/debug/debug-error.ts';
export { type CpuRegisters, Debugger, type DebuggerOptions } from './tools/debug/debugger.ts';
export { disassemble, disassembleOne, type ListingLine, type ListingSource } from './tools/debug/disassembler.ts';
export { INSTRUCTIONS, type Instruction } from './tools/debug/instructions.ts';
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
