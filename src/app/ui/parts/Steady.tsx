import style from './Steady.module.css';

/** One of several texts, in the room of the largest: what is beside it does not move when another is shown. */
export function Steady({ of: texts, shown }: { of: readonly string[]; shown: string }) {
  return (
    <span class={style.steady}>
      {texts.map((text) => (
        <span key={text} data-shown={text === shown} aria-hidden={text !== shown}>
          {text}
        </span>
      ))}
    </span>
  );
}
