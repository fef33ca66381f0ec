import './cartridges.ts';

export * from './core.ts';
