import { corpusTests } from './corpus-tests.ts';

corpusTests('screen', (rom) => rom.kind === 'blargg-screen' || rom.kind === 'nestest');
