// npm run golden-states               makes the states of the version in package.json; those of a release are never written over
// npm run golden-states -- --frames   writes anew what the frames after each state are, when a change of the machine was meant
import { spawnSync } from 'node:child_process';

const GOLDEN_STATES = process.argv.includes('--frames') ? 'frames' : 'make';
const args = ['vitest', 'run', '--project', 'unit', 'test/console/golden-states.test.ts'];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, GOLDEN_STATES } });
process.exit(status ?? 1);
