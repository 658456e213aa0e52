/** Which terms and names apply to which report: those of a place to the reports of that place. */

/** Whether a term or name applies to a report of these places (widest first) and this year. */
export function applies(
  { place, years }: { place?: string | undefined; years?: readonly number[] | undefined },
  report: { places: readonly string[]; year: number },
): boolean {
  return (
    (place === undefined || report.places.includes(place)) &&
    (years === undefined || years.includes(report.year))
  );
}
