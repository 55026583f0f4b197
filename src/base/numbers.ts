/** Numbers as Dutch readers write them; own code, because those of Intl differ between Node releases. */

/** "10.000"; for whole numbers. */
export const dutchNumber = (count: number): string => String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, '.');

/** "2,5", at most one decimal. */
export const dutchDecimal = (value: number): string => String(Math.round(value * 10) / 10).replace('.', ',');
