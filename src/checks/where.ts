/** Who reads a text, by its folder. */
import { isInternal } from '../texts/identity.ts';

export const folderOf = (identity: string): string => identity.split('/')[0] ?? '';
/** Read by colleagues or partners, who may know a word that citizens do not. */
const NOT_FOR_CITIZENS: readonly string[] = ['helpdesk', 'partners'];
export const isForCitizens = (identity: string): boolean =>
  !isInternal(identity) && !NOT_FOR_CITIZENS.includes(folderOf(identity));
/** For citizens, or for who speaks with them. */
export const isOutside = (identity: string): boolean => !isInternal(identity);
/** Of which fake ones go round. */
export const isMessage = (identity: string): boolean => ['mailings', 'brieven'].includes(folderOf(identity));
