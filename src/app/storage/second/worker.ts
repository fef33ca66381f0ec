import * as packer from '../packer.ts';
import { givePacker } from '../packing.ts';
import { SecondCopy } from './copy.ts';
import { Journal } from './journal.ts';
import { PrivateFiles } from './private-files.ts';
import { serve } from './wire.ts';

givePacker(packer);
serve(globalThis as unknown as MessagePort, new SecondCopy(new Journal(new PrivateFiles())));
