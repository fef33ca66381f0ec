import { engage } from '../cpu/quick-gear.ts';
import { quickRun } from '../cpu/quick-run.ts';
import { train } from '../cpu/quick-training.ts';
import { engageLines } from '../ppu/quick/line-gear.ts';
import { runWithin } from '../ppu/quick/within-line.ts';

// The quick gears that a page need not begin with: the CPU's, and what goes on within a line of the picture.
engage((cpu, bus) => {
  if (train(cpu, bus)) engage(quickRun);
  quickRun(cpu, bus);
});
engageLines(runWithin);
