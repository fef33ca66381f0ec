/** A text for each kind of number that a language tells apart; `other` for those without one of their own. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** How one language writes numbers, times and lists. */
interface Formats {
  /** `value` with its groups of digits, and exactly `decimals` of them behind the point. */
  number(value: number, decimals?: number): string;
  /** `part` of one as a per cent, with `decimals` digits behind the point. */
  percent(part: number, decimals?: number): string;
  /** The form for `count` things, which itself is not in it. */
  plural(count: number, forms: PluralForms): string;
  /** "a, b and c". */
  list(items: readonly string[]): string;
  /** Day and time of `ms` since 1970; without the year where it is this one. */
  moment(ms: number): string;
}

/** `code` with what it leaves out, most likely: "zh-SG" is "zh-Hans-SG". */
function inFull(code: string): string {
  try {
    return String(new Intl.Locale(code).maximize());
  } catch {
    // Some browsers ask for what is no language.
    return '';
  }
}

/**
 * `code` as the player's browser has it: with the country, which decides on dates and decimal points. Digits are those of the
 * console's world in every language, as addresses, times and names of files have them, too.
 */
function regional(code: string): Intl.Locale {
  const wanted = globalThis.navigator?.languages ?? [];
  const own = wanted.find((one) => one === code || inFull(one).startsWith(`${code}-`)) ?? code;
  return new Intl.Locale(own, { numberingSystem: 'latn' });
}

/** What `make` makes, made when it is first wanted: the tables of `Intl` take their time. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** How the language called `code` (BCP 47: "en", "pt-BR") writes things. */
export function formatsOf(code: string): Formats {
  const locale = lazily(() => regional(code));
  const rules = lazily(() => new Intl.PluralRules(code));
  const lists = lazily(() => new Intl.ListFormat(locale()));
  const dayAndTime = { month: 'short', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const thisYears = lazily(() => new Intl.DateTimeFormat(locale(), dayAndTime));
  const moments = lazily(() => new Intl.DateTimeFormat(locale(), { ...dayAndTime, year: 'numeric' }));
  const fixed = (decimals: number) => ({ minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return {
    number: (value, decimals = 0) => value.toLocaleString(locale(), fixed(decimals)),
    percent: (part, decimals = 0) => part.toLocaleString(locale(), { style: 'percent', ...fixed(decimals) }),
    plural: (count, forms) => forms[rules().select(count)] ?? forms.other,
    list: (items) => lists().format(items),
    moment: (ms) => {
      const isThisYear = new Date(ms).getFullYear() === new Date().getFullYear();
      return (isThisYear ? thisYears() : moments()).format(ms);
    },
  };
}

/** A length of time as clocks show it: minutes and seconds, and hours where there are any. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  const rest = two(whole % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
}
