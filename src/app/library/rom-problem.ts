import type { RomError } from '../../console/core.ts';
import { text } from '../i18n/messages.ts';

/** What to tell the player of a file that the core refuses. The words for it are fetched when they are wanted. */
export async function romProblem(error: RomError): Promise<string> {
  const part = await import('../i18n/rom-problems.ts').catch(() => null);
  return part?.romProblemText(error) ?? text.network.partMissing;
}
