import { expect, test } from 'vitest';
import { partChange } from '../../../../src/app/ui/pad/PadHandle.tsx';

test('arrow keys move a part, plus and minus change its size, Delete hides it; other keys are the page’s', () => {
  expect(partChange('ArrowUp')).toEqual({ right: 0, down: -1 });
  expect(partChange('ArrowRight')).toEqual({ right: 1, down: 0 });
  expect(partChange('+')).toEqual({ larger: 1 });
  expect(partChange('-')).toEqual({ larger: -1 });
  expect(partChange('Delete')).toBe('hide');
  for (const key of ['Tab', 'Enter', ' ', 'Escape', 'x']) expect(partChange(key)).toBeNull();
});
