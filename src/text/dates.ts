/** Year, month and day as people write them: 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, with or without a time behind. */
const WRITTEN =
  /^(\d{4})(?:[-/.．／年](\d{1,2})[-/.．／月](\d{1,2})[日号]?|(\d{2})(\d{2}))(?:[T ]\d{1,2}:\d{2}\S{0,12})?$/u;

/** Whether there is such a day: `2026-02-30` only looks like one. */
export function isRealDate(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === iso;
}

/** A date as people write it in the form 2026-01-05; undefined where it is none. */
export function isoDateOf(written: string): string | undefined {
  const [, year = '', month, day, shortMonth = '', shortDay = ''] = WRITTEN.exec(written.trim()) ?? [];
  const iso = `${year}-${(month ?? shortMonth).padStart(2, '0')}-${(day ?? shortDay).padStart(2, '0')}`;
  return isRealDate(iso) ? iso : undefined;
}
