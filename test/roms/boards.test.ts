import { corpusTests } from './corpus-tests.ts';

corpusTests('boards', (rom) => rom.kind === 'nametable-text');
