import { corpusTests } from './corpus-tests.ts';

corpusTests('sound', (rom) => ['audio', 'nsf'].includes(rom.kind));
