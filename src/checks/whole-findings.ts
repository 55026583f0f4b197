/** Which texts are looked at as a whole, and where in them is told what is lacking. */
import type { Finding } from '../base/finding.ts';
import { identityOfOutput, isInternal } from '../texts/identity.ts';
import { frontMatterOf } from '../texts/source.ts';
import type { Named } from './closure.ts';
import type { Context } from './context.ts';
import { sourceFile } from './own-texts.ts';
import type { Sources } from './sources.ts';
import { toFinding } from './to-finding.ts';
import { placeOf, type WholeText, wholeOf, wholeTextFindings } from './whole-texts.ts';

interface Line {
  readonly text: string;
  readonly line: number;
}
/** Where a text stands; what is lacking is told at `line`. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly lines: readonly Line[];
}

/** Texts that were filled, then outputs that the user edited. */
export function wholeFindings(context: Context, known: Sources): Finding[] {
  const isForPublic = (identity: string): boolean => !known.isPrescribed(identity) && !isInternal(identity);
  const judge = (text: WholeText, { file, line, lines }: Place): Finding[] => {
    const { checksOff = {} } = known.filledOf(text.identity)?.meta ?? {};
    return wholeTextFindings(text, context)
      .filter(({ rule }) => checksOff[rule] === undefined)
      .map((one) => toFinding({ line, ...placeOf(one, lines), ...one }, file));
  };
  return [
    ...context.texts
      .filter(({ meta }) => known.isChanged(meta.tekst) && isForPublic(meta.tekst))
      .flatMap((filled) => {
        const { tekst, voor, ruimte } = filled.meta;
        const place = placeOfSource(tekst, known.sources.get(tekst));
        return judge(wholeOf(filled, isSms(tekst, context, voor, ruimte?.kind)), place);
      }),
    ...(context.documents ?? []).flatMap(({ path, lines }) => {
      const identity = identityOfOutput(path);
      if (!isForPublic(identity)) return [];
      const place = { file: path, line: 1, lines: lines.map((text, at) => ({ text, line: at + 1 })) };
      return judge({ identity, plain: lines.join('\n'), isSms: isSms(identity, context) }, place);
    }),
  ];
}

function placeOfSource(identity: string, source: Named | undefined): Place {
  if (source === undefined) return { file: sourceFile(`${identity}.md`), line: 1, lines: [] };
  const { body, bodyLine } = frontMatterOf(source);
  const lines = body.split(/\r\n?|\n/).map((text, at) => ({ text, line: bodyLine + at }));
  // Below the front matter, and the blank lines behind it.
  const line = bodyLine + (/^\s*\n/.exec(body)?.[0].split('\n').length ?? 1) - 1;
  return { file: sourceFile(source.path), line, lines };
}

const isSms = (identity: string, { own }: Context, voor = '', ruimte?: string): boolean =>
  ruimte === 'sms' || /\bsms\b/i.test(voor) || own.some((text) => text.identity === identity && text.isSms);
