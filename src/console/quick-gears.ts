import { engage } from '../cpu/quick-gear.ts';
import { quickRun } from '../cpu/quick-run.ts';
import { frontDots } from '../ppu/quick/front-dots.ts';
import { lineDots } from '../ppu/quick/line-dots.ts';
import { engageLines } from '../ppu/quick/line-gear.ts';

// The quick gears that a page need not begin with: the CPU's, and what goes on within a line of the picture.
engage(quickRun);
engageLines({ front: frontDots, dots: lineDots });
