import { ClipMaker } from './clip-maker.ts';
import { serve } from './clip-wire.ts';

serve(globalThis as unknown as MessagePort, (plan) => ClipMaker.begin(plan));
