import './cartridges.ts';
import './disk-system.ts';
import './quick-gears.ts';

export * from './core.ts';
