/** What --terugzetten tells. Pure: gives lines. */

export interface Reverted {
  /** What is again as it was before the last update. */
  readonly restored: readonly string[];
  /** What the user changed since: that stayed, and the older version came beside it. */
  readonly beside: readonly { readonly path: string; readonly beside: string }[];
}

export const revertSummary = ({ restored, beside }: Reverted): string[] => [
  `${restored.length} ${restored.length === 1 ? 'bestand is' : 'bestanden zijn'} weer zoals voor de laatste keer.`,
  ...beside.flatMap(({ path, beside: other }) => [
    `U veranderde ${path} daarna zelf. Uw versie is gebleven; die van ervoor staat in ${other}.`,
  ]),
  'Nog een keer --terugzetten maakt dit weer ongedaan.',
];
