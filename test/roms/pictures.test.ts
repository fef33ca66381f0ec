import { corpusTests } from './corpus-tests.ts';

corpusTests('pictures', (rom) => ['visual', 'interactive', 'game'].includes(rom.kind));
