/** What --terugzetten tells. Pure: gives lines. */

import { type Day, toDutch } from '../base/day.ts';

export interface Reverted {
  /** What the user changed since: that stayed, and the older version came beside it. */
  readonly beside: readonly { readonly path: string; readonly beside: string }[];
  /** What was not there before and the user changed since: it stayed. */
  readonly kept: readonly string[];
}

export const revertSummary = ({ beside, kept }: Reverted, cutover: Day): string[] => [
  `Teruggezet: alles is weer zoals het was voordat u voor het laatst bijwerkte. De ingangsdatum is ${toDutch(cutover)}.`,
  ...beside.map(
    ({ path, beside: other }) =>
      `U veranderde ${path} daarna zelf. Uw versie is gebleven; die van ervoor staat in ${other}.`,
  ),
  ...kept.map((path) => `U veranderde ${path} daarna zelf. Dat bestand is gebleven.`),
  'Vertelde u intussen iemand een andere datum, zoals Logius? Laat dan weten dat die niet geldt.',
  'Nog een keer --terugzetten maakt dit weer ongedaan.',
];
