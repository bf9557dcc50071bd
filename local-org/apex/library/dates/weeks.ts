/** How a locale counts weeks. */
export interface WeekRules {
  /** 1 is Monday, 7 Sunday. */
  readonly firstDay: number;
  /** How many days of a year its first week has at least. */
  readonly minimalDays: number;
}

/** As the locale (`de-DE`) has it; weeks begin on Sunday where it is no locale. */
export function weekRules(locale: string): WeekRules {
  try {
    const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): WeekRules };
    const { firstDay = 7, minimalDays = 1 } = known.getWeekInfo?.() ?? {};
    return { firstDay, minimalDays };
  } catch {
    return { firstDay: 7, minimalDays: 1 };
  }
}

/** The week of a day (as UTC shows it), and the year that the week belongs to. */
export function weekOfYear(date: Date, rules: WeekRules): { readonly week: number; readonly year: number } {
  const day = Math.floor(date.getTime() / 86_400_000);
  const year = date.getUTCFullYear();
  const starts = [year - 1, year, year + 1].map((each) => firstWeek(each, rules));
  const index = day >= starts[2]! ? 2 : day >= starts[1]! ? 1 : 0;
  return { week: Math.floor((day - starts[index]!) / 7) + 1, year: year - 1 + index };
}

/** The day, since 1970, on which week 1 of a year begins. */
function firstWeek(year: number, { firstDay, minimalDays }: WeekRules): number {
  const newYear = Date.UTC(year, 0, 1) / 86_400_000;
  const offset = (new Date(Date.UTC(year, 0, 1)).getUTCDay() - (firstDay % 7) + 7) % 7;
  return newYear - offset + (7 - offset >= minimalDays ? 0 : 7);
}
