import shared from './Shared.module.css';
import { Waiting } from './Waiting.tsx';
import style from './WaitingPage.module.css';

/** The shape of a page of words that is fetched still: its title, what it says, its button. Who listens hears the title at once. */
export function WaitingPage({ title }: { title: string }) {
  return (
    <main class={style.page}>
      <h1 class={shared.unseen}>{title}</h1>
      <div class={style.words}>
        <Waiting />
      </div>
    </main>
  );
}
