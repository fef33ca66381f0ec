import { useMemo } from 'preact/hooks';
import { laterText } from '../../i18n/later-text.ts';
import { commonTags, letterPlaces, ORDERS, type Order } from '../../library/arrange.ts';
import { games, shelf } from '../../library/library-state.ts';
import { chooseView, isFiltered, view } from '../../library/shelf-view.ts';
import style from './ShelfTools.module.css';
import { focusPlace } from './shelf-place.ts';

/** So many tags can be chosen from. */
const TAGS = 40;
/** With fewer games nobody goes by letters. */
const BY_LETTER = 60;
/** Beside tags, which are words: what else can be chosen to be seen. */
const FAVOURITES = ' favourites';

function Find() {
  const { shelf: words } = laterText;
  return (
    <input
      type="search"
      class={style.find}
      aria-label={words.find}
      placeholder={words.find}
      value={view.value.query}
      onInput={(event) => chooseView({ query: event.currentTarget.value })}
    />
  );
}

function Sort() {
  const { shelf: words } = laterText;
  return (
    <label class={style.choice}>
      <span class={style.unseen}>{words.sort}</span>
      <select value={view.value.order} onChange={(event) => chooseView({ order: event.currentTarget.value as Order })}>
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {words.orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Filter() {
  const { shelf: words } = laterText;
  const all = games.value;
  const { favourites, tag } = view.value.only;
  const tags = useMemo(() => commonTags(all, TAGS), [all]);
  const offered = tag === '' || tags.includes(tag) ? tags : [tag, ...tags];
  const choose = (value: string) => {
    const isFavourites = value === FAVOURITES;
    chooseView({ only: { favourites: isFavourites, tag: isFavourites ? '' : value } });
  };
  return (
    <label class={style.choice}>
      <span class={style.unseen}>{words.filter}</span>
      <select value={favourites ? FAVOURITES : tag} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.all}</option>
        <option value={FAVOURITES}>{words.favourites}</option>
        {offered.map((one) => (
          <option key={one} value={one} translate={false}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where games are sorted by title: a button for each letter, which leads to its first game. */
function Letters() {
  const all = shelf.value;
  const places = useMemo(() => [...letterPlaces(all)], [all]);
  if (view.value.order !== 'title' || all.length < BY_LETTER) return null;
  return (
    <nav class={style.letters} aria-label={laterText.shelf.letters}>
      {places.map(([letter, place]) => (
        <button key={letter} type="button" translate={false} onClick={() => focusPlace(place)}>
          {letter}
        </button>
      ))}
    </nav>
  );
}

/** What finds games, sorts them and leaves some out. */
export function ShelfTools() {
  const { shelf: words } = laterText;
  const found = shelf.value.length;
  return (
    <>
      <search class={style.tools}>
        <Find />
        <Sort />
        <Filter />
        <p class={style.count} role="status">
          {isFiltered(view.value) && words.found(found, games.value.length)}
        </p>
      </search>
      <Letters />
    </>
  );
}
