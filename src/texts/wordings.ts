/** Which of its two wordings a text gets: the long one where it fits in its room, else the short one. */
import type { Finding } from '../base/finding.ts';
import { bodyPlain } from './body-plain.ts';
import type { Wording } from './conditions.ts';
import { fitPaper } from './paper.ts';
import { placeOf } from './place.ts';
import { type Fit, fitCharacters, fitSms } from './room.ts';
import type { FilledText, TextMeta } from './types.ts';
import { withValues } from './values-in.ts';

/** What mail programs show of a subject, and of the line below it. */
const LONGEST_SUBJECT = 60;
const LONGEST_PREVIEW = 90;
/** With less, a mail program shows the beginning of the mail behind it. */
const SHORTEST_PREVIEW = 40;

/** A subject, preview or body in the wording that was chosen, and how it fits; without `fit` it has no limit. */
export interface Chosen {
  readonly text: string;
  readonly fit?: Fit;
}

/** The long wording; the short one where the long one does not fit. Nothing is cut off. */
export function choose(render: (wording: Wording) => string, measure: (text: string) => Fit | undefined): Chosen {
  const chosen = (wording: Wording): Chosen => {
    const text = render(wording);
    const fit = measure(text);
    return fit === undefined ? { text } : { text, fit };
  };
  const long = chosen('lange-versie');
  return long.fit?.fits === false ? chosen('korte-versie') : long;
}

type Values = FilledText['values'];

/** The length of a subject, preview or body of this text, with its real values. */
export const measureSubject = (text: string, values: Values): Fit =>
  fitCharacters(withValues(text, values), LONGEST_SUBJECT);
export const measurePreview = (text: string, values: Values): Fit =>
  fitCharacters(withValues(text, values), LONGEST_PREVIEW);
export function measureBody(markdown: string, meta: TextMeta, values: Values): Fit | undefined {
  const body = { meta, markdown, values };
  switch (meta.ruimte?.kind) {
    case undefined:
      return undefined;
    case 'A4':
      return fitPaper(body);
    case 'sms':
      return fitSms(bodyPlain(body).trimEnd());
    case 'tekens':
      return fitCharacters(bodyPlain(body).trimEnd(), meta.ruimte.limit);
  }
}

/** What of a text does not fit, also in its short wording, or is shorter than it should be. */
export function lengthFindings(
  { path, meta }: { readonly path: string; readonly meta: TextMeta },
  { subject, preview, body }: { readonly subject?: Chosen; readonly preview?: Chosen; readonly body: Chosen },
): Finding[] {
  const file = placeOf(path);
  const tooLong = (what: string, fit: Fit | undefined): Finding[] =>
    fit === undefined || fit.fits
      ? []
      : [
          {
            rule: 'tekst-te-lang',
            severity: 'warning',
            file,
            message: `${what} '${meta.tekst}' is te lang: ${measured(fit)}.`,
            fix: 'Maak de tekst korter. Of zet {{#als lange-versie}} en {{/als}} om woorden die weg kunnen als het niet past.',
          },
        ];
  const empty = (what: string, part: Chosen | undefined): Finding[] =>
    part?.text !== ''
      ? []
      : [
          {
            rule: 'tekst-leeg',
            severity: 'tip',
            file,
            message: `${what} '${meta.tekst}' blijft voor uw campagne leeg.`,
            fix: 'Zet ook woorden buiten {{#als ...}}.',
          },
        ];
  const short = preview?.fit && preview.text !== '' && preview.fit.length < SHORTEST_PREVIEW;
  const tip: Finding = {
    rule: 'voorbeeldregel-kort',
    severity: 'tip',
    file,
    message: `De voorbeeldregel van '${meta.tekst}' is kort: ${preview?.fit?.length ?? 0} tekens. Een mailprogramma zet er dan het begin van de mail achter.`,
    fix: `Schrijf ${SHORTEST_PREVIEW} tot ${LONGEST_PREVIEW} tekens.`,
  };
  return [
    ...tooLong('Het onderwerp van', subject?.fit),
    ...tooLong('De voorbeeldregel van', preview?.fit),
    ...tooLong('De tekst', body.fit),
    ...(short ? [tip] : []),
    ...empty('Het onderwerp van', subject),
    ...empty('De voorbeeldregel van', preview),
  ];
}

function measured({ kind, length, limit, countsDouble }: Fit): string {
  if (kind === 'A4') return `ongeveer ${length} regels op papier, en op één A4 passen er ongeveer ${limit}`;
  const sign = kind === 'sms' && limit < 100 ? ' (er staat een bijzonder teken in: dan past er minder in een sms)' : '';
  const unit = countsDouble ? 'sms-tekens (sommige tekens tellen dubbel)' : 'tekens';
  return `${length} ${unit}, en er passen er ${limit}${sign}`;
}
