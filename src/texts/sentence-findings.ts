/** What the user should know of a sentence in a text for citizens, as the answers are now. */
import type { Finding } from '../base/finding.ts';
import { isInternal } from './identity.ts';
import type { FilledText } from './types.ts';

interface SentenceRule {
  /** The finding comes when a text for citizens says this. */
  readonly says: RegExp;
  /** Conditions of which none may hold. */
  readonly unless: readonly string[];
  readonly finding: Finding;
}

const RULES: readonly SentenceRule[] = [
  {
    says: /Neem (dan )?contact met ons op/,
    unless: ['telefoon', 'email'],
    finding: {
      rule: 'contact-ontbreekt',
      severity: 'warning',
      file: 'campagne.yaml',
      message:
        "U gaf geen telefoonnummer of e-mailadres. Op de pagina staat 'Neem contact met ons op', zonder te zeggen hoe.",
      fix: 'Geef --telefoon of --email mee, of vul ze in campagne.yaml in.',
    },
  },
  {
    says: /Machtigen via DigiD kan bij ons nog niet/,
    unless: ['machtigen'],
    finding: {
      rule: 'machtigen-nee',
      severity: 'tip',
      file: 'campagne.yaml',
      message: 'Op uw pagina staat dat machtigen via DigiD bij u nog niet kan.',
      fix: 'Klopt dat niet? Kies machtigen: ja.',
    },
  },
];

/** One finding for each rule that a text for citizens meets. `holds` tells whether a condition of a text holds. */
export function sentenceFindings(texts: readonly FilledText[], holds: (condition: string) => boolean): Finding[] {
  const forCitizens = texts.filter(({ meta }) => !isInternal(meta.tekst));
  return RULES.filter(
    ({ says, unless }) => !unless.some(holds) && forCitizens.some(({ markdown }) => says.test(markdown)),
  ).map(({ finding }) => finding);
}
