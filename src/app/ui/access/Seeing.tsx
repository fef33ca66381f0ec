import { useEffect } from 'preact/hooks';
import { correction } from '../../picture/vision.ts';
import { asksForContrast } from '../../shell/contrast.ts';
import { settings } from '../../shell/settings.ts';
import './contrast.css';
import style from './Seeing.module.css';

/** As long as `isOn`, the page says so to the style sheets. */
function useMark(name: 'contrast' | 'loose' | 'vision', isOn: boolean): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (isOn) dataset[name] = 'true';
    return () => delete dataset[name];
  }, [isOn]);
}

/** What makes the page, and the colours of games, easier to see. */
export function Seeing() {
  const { moreContrast, looseText, colourVision, colourStrength } = settings.value;
  useMark('contrast', asksForContrast.value || moreContrast);
  useMark('loose', looseText);
  useMark('vision', colourVision !== 'none');
  if (colourVision === 'none') return null;
  const rows = correction(colourVision, colourStrength).map((row) => [...row, 0, 0].join(' '));
  return (
    <svg class={style.correction} aria-hidden="true">
      <filter id="colour-vision" colorInterpolationFilters="linearRGB">
        <feColorMatrix type="matrix" values={[...rows, '0 0 0 1 0'].join(' ')} />
      </filter>
    </svg>
  );
}
