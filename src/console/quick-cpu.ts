import { engage } from '../cpu/quick-gear.ts';
import { quickRun } from '../cpu/quick-run.ts';

// The CPU's quick gear, which a page need not begin with.
engage(quickRun);
