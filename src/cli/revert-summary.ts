/** What --terugzetten tells. Pure: gives lines. */

export interface Reverted {
  /** What the user changed since: that stayed, and the older version came beside it. */
  readonly beside: readonly { readonly path: string; readonly beside: string }[];
  /** What was not there before and the user changed since: it stayed. */
  readonly kept: readonly string[];
}

export const revertSummary = ({ beside, kept }: Reverted): string[] => [
  'De campagne is weer zoals voor de vorige keer bijwerken.',
  ...beside.map(
    ({ path, beside: other }) =>
      `U veranderde ${path} daarna zelf. Uw versie is gebleven; die van ervoor staat in ${other}.`,
  ),
  ...kept.map((path) => `U veranderde ${path} daarna zelf. Dat bestand is gebleven.`),
  'Nog een keer --terugzetten maakt dit weer ongedaan.',
];
