/** Filled texts as plain text, to paste into a login screen, a form or a mail. */
import { bodyPlain } from '../texts/body-plain.ts';
import { folderFor } from '../texts/folders.ts';
import type { FilledText } from '../texts/types.ts';
import { withValues } from '../texts/values-in.ts';
import { roomCount } from './room-words.ts';

export { bodyPlain };

const RULE = '-'.repeat(60);

/**
 * The text as a person pastes it (`bodyPlain`), below a head with what does not go into it: subject, preview line, and
 * for which media it is and how much room it takes there. A text that has none of these has no head.
 */
export function toPlain(text: FilledText): string {
  const head = headOf(text);
  return head.length === 0 ? bodyPlain(text) : `${[...head, RULE].join('\n')}\n\n${bodyPlain(text)}`;
}

function headOf({ meta, subject, preview, room, values }: FilledText): string[] {
  const isMail = folderFor(meta.tekst)?.use === 'mailing';
  const lines = [
    ['Onderwerp', subject && withValues(subject, values)],
    ['Voorbeeldregel', isMail && preview ? withValues(preview, values) : undefined],
    ['Voor', mediaOf(meta.voor, room)],
  ];
  return lines.flatMap(([label, line]) => (line ? `${label}: ${line}` : []));
}

/** "Facebook en LinkedIn (312 van ten hoogste 600 tekens)"; a page of paper is counted nowhere. In an sms, a euro sign takes two. */
function mediaOf(media: string | undefined, room: FilledText['room']): string | undefined {
  if (room === undefined || room.kind === 'A4') return media;
  const count = roomCount(room);
  const name = media ?? (room.kind === 'sms' ? 'sms' : undefined);
  return name === undefined ? count : `${name} (${count})`;
}
