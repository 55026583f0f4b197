/** What RFC 5545 asks of the bytes of a calendar, and what Outlook stumbles over. Returns the problems found. */
export function icsProblems(content: string): string[] {
  const problems: string[] = [];
  const bytes = Buffer.from(content, 'utf8');
  if (bytes.toString('utf8') !== content) problems.push('not well-formed Unicode');
  if (content.startsWith('\uFEFF')) problems.push('byte order mark');
  if (!content.endsWith('\r\n')) problems.push('no line end at the end');
  if (/\r(?!\n)|(?<!\r)\n/.test(content)) problems.push('a line end that is not CRLF');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/.test(content))
    problems.push('control character');
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] !== 0x0d || bytes[at + 1] !== 0x0a) continue;
    const line = bytes.subarray(start, at);
    if (line.length > 75) problems.push(`line of ${line.length} octets`);
    if (line.length === 0) problems.push('empty line');
    // A sequence that a fold cuts in two is not UTF-8 on its own line.
    if (!Buffer.from(line.toString('utf8')).equals(line)) problems.push('a fold inside a UTF-8 sequence');
    if (/(?<!\\)(\\\\)*\\$/.test(line.toString('utf8'))) problems.push('a fold inside an escape pair');
    start = at + 2;
  }
  const names = content
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  for (const line of names) if (!/^[A-Z][A-Z-]*[;:]/.test(line)) problems.push(`no property: ${line.slice(0, 30)}`);
  return problems;
}
