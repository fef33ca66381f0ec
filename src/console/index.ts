import './cartridges.ts';
import './disk-system.ts';

export * from './core.ts';
