/** Days of the calendar: ISO in data, Chinese for readers. */

/** The local date as ISO: the day that the reader's calendar shows. */
export function isoDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `2023-11-26` → 2023年11月26日, or 11月26日 in a year that goes without saying. */
export function dayText(day: string, year?: string): string {
  const [own = '', month = '', date = ''] = day.split('-');
  return `${own === year ? '' : `${own}年`}${Number(month)}月${Number(date)}日`;
}
