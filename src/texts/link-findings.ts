/** Links that the user wrote where no address is printed. */
import type { Finding } from '../base/finding.ts';
import { printsLinks } from './identity.ts';
import type { Output } from './output.ts';
import { placeOf } from './place.ts';

/** A tip for each link in the user's own words that loses its address in this text; the guide's own links are meant so. */
export function linkFindings({ source, parts }: Output): Finding[] {
  if (printsLinks(source.meta.tekst)) return [];
  return parts.flatMap(({ path, links }) =>
    links.map(
      ({ text, line }): Finding => ({
        rule: 'link-niet-gebruikt',
        severity: 'tip',
        file: placeOf(path),
        line,
        message: `Van de link '${text}' komt alleen de tekst in '${source.meta.tekst}', niet het adres. Oplichters maken deze berichten na, met een valse link.`,
        fix: "Schrijf 'typ zelf ...' met het adres om over te typen.",
      }),
    ),
  );
}
