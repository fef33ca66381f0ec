import { corpusTests } from './corpus-tests.ts';

corpusTests('accuracycoin-singles', (rom) => rom.kind === 'accuracycoin-single');
