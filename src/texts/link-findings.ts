/** Links and images that the user wrote, of which only the words come into a text. */
import type { Finding } from '../base/finding.ts';
import { shortWords } from '../base/short-words.ts';
import { printsLinks } from './identity.ts';
import { mayBeLinked } from './link-address.ts';
import type { Output } from './output.ts';
import { placeOf } from './place.ts';
import type { BodyLink } from './positions.ts';

/**
 * A warning for each image, and for each link to an address that no text may link to; a tip for each other link in the
 * user's own words that loses its address in this text. The guide's own links are meant so.
 */
export function linkFindings({ source: { meta }, parts }: Output): Finding[] {
  return parts.flatMap(({ path, links }) =>
    links.flatMap((link) => {
      const words = wordsFor(link, meta.tekst);
      return words === undefined ? [] : { ...words, file: placeOf(path), line: link.line };
    }),
  );
}

function wordsFor(link: BodyLink, identity: string): Omit<Finding, 'file' | 'line'> | undefined {
  const { image } = link;
  const [text, href] = [shortWords(link.text), shortWords(link.href)];
  if (image) {
    return {
      rule: 'afbeelding-weggelaten',
      severity: 'warning',
      words: text.trim() === '' ? href : text,
      message:
        text.trim() === ''
          ? `De afbeelding '${href}' is weggelaten uit '${identity}'. Zij heeft geen omschrijving, dus er staat niets.`
          : `De afbeelding '${text}' is weggelaten uit '${identity}'. Alleen de omschrijving staat er.`,
      fix: 'Zet de afbeelding zelf op de pagina of in de brief, en haal hem weg uit deze tekst.',
    };
  }
  if (!mayBeLinked(link.href)) {
    return {
      rule: 'link-weggelaten',
      severity: 'warning',
      message: `Van de link '${text}' is het adres weggelaten uit '${identity}'. Een link kan alleen naar een adres met https://, mailto: of tel:.`,
      fix: /^(http:\/\/|www\.)/i.test(href)
        ? 'Begin het adres met https://.'
        : 'Verbeter het adres, of haal de link weg.',
    };
  }
  if (printsLinks(identity)) return undefined;
  return {
    rule: 'link-niet-gebruikt',
    severity: 'tip',
    message: `Van de link '${text}' komt alleen de tekst in '${identity}', niet het adres. Oplichters maken deze berichten na, met een valse link.`,
    fix: "Schrijf 'typ zelf ...' met het adres om over te typen.",
  };
}
