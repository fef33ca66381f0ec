import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SecondCopy } from '../../../../src/app/storage/second/copy.ts';
import { Asking, NobodyThereError, serve } from '../../../../src/app/storage/second/wire.ts';

let channel: MessageChannel;

function ask(copy: Partial<SecondCopy>): Asking {
  serve(channel.port2, copy as SecondCopy);
  return new Asking(channel.port1);
}

beforeEach(() => {
  channel = new MessageChannel();
  channel.port1.start();
  channel.port2.start();
});
afterEach(() => channel.port1.close());

describe('what the page asks the worker', () => {
  test('is answered, each question with its own answer', async () => {
    const answers = [{ restored: ['late'], copied: 1 }];
    const copy = {
      compare: () =>
        new Promise<{ restored: string[]; copied: number }>((resolve) => setTimeout(() => resolve(answers[0]), 5)),
      keep: () => Promise.resolve(),
    };
    const asking = ask(copy);
    const late = asking.ask('compare', []);
    expect(await asking.ask('keep', [[]])).toBeUndefined();
    expect(await late).toEqual(answers[0]);
  });

  test('comes back with what the browser says went wrong', async () => {
    const asking = ask({ keep: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')) });
    const failed = asking.ask('keep', [[]]);
    await expect(failed).rejects.toBeInstanceOf(DOMException);
    await expect(failed).rejects.toMatchObject({ name: 'QuotaExceededError', message: 'no room' });
  });

  test('comes back unanswered when the worker is gone, at once from then on', async () => {
    const asking = ask({ keep: () => new Promise(() => {}) });
    const open = asking.ask('keep', [[]]);
    asking.end();
    await expect(open).rejects.toBeInstanceOf(NobodyThereError);
    await expect(asking.ask('compare', [])).rejects.toBeInstanceOf(NobodyThereError);
  });
});
