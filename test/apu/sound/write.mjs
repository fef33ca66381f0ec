// Measures the sound and writes docs/SOUND.md.
import { spawnSync } from 'node:child_process';

const args = ['vitest', 'run', '--project', 'unit', 'test/apu/sound/page.test.ts'];
const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, SOUND: '1' } });
process.exit(status ?? 1);
