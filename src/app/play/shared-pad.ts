import { signal } from '@preact/signals';
import { laterText } from '../i18n/later-text.ts';
import { text } from '../i18n/messages.ts';
import type { OwnPad } from '../input/own-pad.ts';
import { padFromCode, padFromFile } from '../input/pad-code.ts';
import { ask } from '../shell/dialogs.ts';
import { complain, complainOf, notify } from '../shell/notices.ts';
import { beginEditing, editFor, keepLayout, undoPad } from './pad-editing.ts';

/** A layout that somebody has shared, and that the player is asked about. */
export const offered = signal<{ readonly pad: OwnPad; readonly answer: (isWanted: true) => void } | null>(null);

/** Show `pad`, and ask whether it is to take the place of the player's own. */
async function offer(pad: OwnPad): Promise<void> {
  const { answer, answered } = ask<true>('sharedPad');
  offered.value = { pad, answer };
  const isWanted = await answered;
  offered.value = null;
  if (!isWanted) return;
  beginEditing();
  editFor('all');
  keepLayout(pad);
  notify(laterText.pad.isUsed, { label: text.common.undo, run: undoPad }, 'pad');
}

/** Ask about the layout in the code of a link. */
export async function offerCode(code: string): Promise<void> {
  const pad = padFromCode(code);
  if (pad) await offer(pad);
  else complain(laterText.pad.brokenLink);
}

/** Ask about the layout in a file. */
export async function offerFile(file: File): Promise<void> {
  const found = padFromFile(await file.text());
  if (typeof found !== 'string') await offer(found);
  else complainOf(file.name, found === '' ? laterText.pad.noPad : laterText.pad.brokenField(found));
}
