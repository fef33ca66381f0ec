import { corpusTests } from './corpus-tests.ts';

corpusTests('shell', (rom) => rom.kind === 'blargg6000');
