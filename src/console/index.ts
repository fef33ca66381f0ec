import { stockEverything } from './cartridges.ts';

export * from './core.ts';

stockEverything();
