import { engage } from '../cpu/quick-gear.ts';
import { quickRun } from '../cpu/quick-run.ts';
import { train } from '../cpu/quick-training.ts';
import { engageLines } from '../ppu/quick/line-gear.ts';
import { runWithin } from '../ppu/quick/within-line.ts';
import { Bus } from './bus.ts';

// The quick gears that a page need not begin with: the CPU's, and what goes on within a line of the picture.
engage((cpu, bus) => {
  // Who looks on has a bus of another kind.
  if (bus instanceof Bus && train(cpu, bus)) engage(quickRun);
  quickRun(cpu, bus);
});
engageLines(runWithin);
