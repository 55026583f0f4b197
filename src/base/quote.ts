/** Words of a command that is shown to be pasted: bash, PowerShell and cmd.exe must all read the same, or run nothing. */

/**
 * `text` as one word of a command; undefined when no way of quoting is safe in all three. Double quotes serve all unless
 * the text holds what one of them would fill in. Then single quotes: cmd.exe does not know those, so what it would act
 * upon may not be there, nor what ends them in PowerShell.
 */
export function quote(text: string): string | undefined {
  if (/^[A-Za-z0-9_./:][A-Za-z0-9_./:@+-]*$/.test(text)) return text;
  if (!/["$`!\u201c\u201d\u201e]|\\(\\|$)/.test(text)) return `"${text}"`;
  return /['\u2018-\u201b&|<>^%]/.test(text) ? undefined : `'${text}'`;
}

/** A folder as an argument, so that it is never read as an option; undefined as for `quote`. */
export const quoteFolder = (folder: string): string | undefined =>
  quote(folder.startsWith('-') ? `./${folder}` : folder);
