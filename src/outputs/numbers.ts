/** Numbers as Dutch readers write them; own code, because those of Intl differ between Node releases. */

/** "10.000"; for whole numbers. */
export const dutchNumber = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, '.');

/** "2,5%", at most one decimal. */
export const dutchPercent = (percent: number): string => `${String(Math.round(percent * 10) / 10).replace('.', ',')}%`;

/** An estimate with two significant figures, because more would pretend: 1.234 becomes "ongeveer 1.200". */
export function about(count: number): string {
  if (count < 10) return 'minder dan 10';
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return `ongeveer ${dutchNumber(Math.round(count / unit) * unit)}`;
}
