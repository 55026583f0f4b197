/** The name of the organisation or the service, written in another way than in campagne.yaml. */
import { type Context, ownSentences, type TextRule } from './context.ts';
import { withoutAddresses } from './domains.ts';
import type { Found } from './found.ts';
import { LETTERS } from './phrase.ts';

const SHORTEST = 6;

/** "MijnVoorbeeldstad" and "Mijn-Voorbeeldstad" for "Mijn Voorbeeldstad". */
function otherWritings(name: string): RegExp | undefined {
  const parts = name.split(/[\s-]+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4 || name.length < SHORTEST) return undefined;
  const escaped = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![${LETTERS}@.])${escaped.join('[\\s-]*')}(?![${LETTERS}])`, 'gi');
}

const same = (a: string, b: string): boolean => a.replace(/\s+/g, ' ').toLowerCase() === b.toLowerCase();

export const otherNames: TextRule = (text, { campaign }: Context) => {
  const names = [...new Set([campaign.service.name, campaign.organisation.name])];
  return names.flatMap((name) => {
    const pattern = otherWritings(name);
    if (!pattern) return [];
    return ownSentences(text).flatMap(({ text: sentence, line }): Found[] =>
      [...withoutAddresses(sentence).matchAll(pattern)]
        .filter(([words]) => !same(words, name))
        .map(([words]) => ({
          ...{ rule: 'tegenspraak', severity: 'warning', line, words },
          message: `'${words}': in campagne.yaml staat '${name}'. Zo heet het ook in uw andere teksten.`,
          fix: name === campaign.service.name ? 'Schrijf {{dienst}}.' : 'Schrijf {{organisatie}}.',
        })),
    );
  });
};
