import { serve } from './wire.ts';

serve(globalThis as unknown as MessagePort);
