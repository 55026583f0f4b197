/** Which text stands in a file of the campaign. Pure. */
import { SOURCES_FOLDER } from '../base/layout.ts';
import type { SourceFile } from '../guide/types.ts';
import { identityOfOutput } from '../texts/identity.ts';
import { identityOf } from '../texts/source.ts';

/** The identity of the text in a file, source or output; a source says it itself, because the user may rename it. */
export function textOfFile(sources: readonly SourceFile[]): (file: string) => string {
  const own = new Map(sources.map((source) => [`${SOURCES_FOLDER}/${source.path}`, source]));
  return (file) => {
    const source = own.get(file);
    return source === undefined ? identityOfOutput(file) : identityOf(source);
  };
}
