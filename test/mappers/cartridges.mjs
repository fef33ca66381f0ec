// Runs the board vectors and writes docs/CARTRIDGES.md from what they gave.
import { spawnSync } from 'node:child_process';

const args = ['vitest', 'run', '--project', 'unit', 'test/mappers/vectors.test.ts'];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, CARTRIDGES: '1' } });
process.exit(status ?? 1);
