import { type Scope, Stretcher } from './stretcher.ts';

// Added to the same worklet as audio-worklet.ts, once something is to be heard at another speed.
(globalThis as Scope).makeStretcher = () => new Stretcher();
