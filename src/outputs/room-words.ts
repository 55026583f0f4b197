import { dutchNumber } from '../base/numbers.ts';
import type { Fit } from '../texts/room.ts';

/** "312 van ten hoogste 600 tekens"; in an sms, a euro sign takes two. */
export const roomCount = ({ length, limit, countsDouble }: Fit): string =>
  `${dutchNumber(length)} van ten hoogste ${dutchNumber(limit)} ${countsDouble ? 'sms-tekens; sommige tekens tellen dubbel' : 'tekens'}`;
