import style from './TitlePicture.module.css';

/** The built-in game's title, as a background: the file has square pixels, and is not shown so. */
export function TitlePicture({ class: name = '' }: { class?: string | undefined }) {
  return (
    <span class={`${name} ${style.title}`} data-cover="title">
      <span />
    </span>
  );
}
