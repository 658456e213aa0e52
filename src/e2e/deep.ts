/** Whether the deep run is asked for (`npm run test:deep`): the same promises with more draws. */
export const DEEP: boolean = Boolean(process.env['DEEP']);

/** The everyday number of draws, or the deep run's. */
export function draws(everyday: number, deep: number): number {
  return DEEP ? deep : everyday;
}
