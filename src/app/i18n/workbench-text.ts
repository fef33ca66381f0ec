import { effect, signal } from '@preact/signals';
import { language } from './messages.ts';
import { type WorkbenchTexts, workbenchEn } from './workbench-en.ts';

/** The languages that have these texts, each fetched when it is wanted. */
const FILES = import.meta.glob<WorkbenchTexts>(
  ['./workbench-??.ts', './workbench-???.ts', './workbench-??-*.ts', '!./workbench-en.ts'],
  {
    import: 'workbench',
  },
);

const texts = signal(workbenchEn);

effect(() => {
  const code = language.value;
  const load = FILES[`./workbench-${code}.ts`];
  if (!load) {
    texts.value = workbenchEn;
    return;
  }
  load().then(
    (found) => {
      if (language.peek() === code) texts.value = found;
    },
    // Without it there is English.
    () => {},
  );
});

/** As `text`, for the workbench: in English where the language of the page does not have it. */
export const workbenchText: WorkbenchTexts = Object.defineProperties(
  {} as WorkbenchTexts,
  Object.fromEntries(
    (Object.keys(workbenchEn) as (keyof WorkbenchTexts)[]).map((part) => [
      part,
      { get: () => texts.value[part], enumerable: true },
    ]),
  ),
);
