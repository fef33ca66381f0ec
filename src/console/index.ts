import './cartridges.ts';
import './disk-system.ts';
import './quick-cpu.ts';

export * from './core.ts';
