// Writes README's table of keys from the table of the page.
import { spawnSync } from 'node:child_process';

const args = ['vitest', 'run', '--project', 'unit', 'test/app/input/readme-keys.test.ts'];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, KEYS: '1' } });
process.exit(status ?? 1);
