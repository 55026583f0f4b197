/** Shares and estimates, as Dutch readers write them. */
import { dutchDecimal, dutchNumber } from '../base/numbers.ts';

export { dutchNumber };

/** "2,5%", at most one decimal. */
export const dutchPercent = (percent: number): string => `${dutchDecimal(percent)}%`;

/** An estimate with two significant figures, because more would pretend: 1.234 becomes "ongeveer 1.200". */
export function about(count: number): string {
  if (count < 10) return 'minder dan 10';
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return `ongeveer ${dutchNumber(Math.round(count / unit) * unit)}`;
}
