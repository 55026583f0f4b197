/** The addresses of links, as HTML has them. */
import { mayBeLinked } from '../../texts/link-address.ts';
import { allowed } from './escape.ts';

/**
 * The address of a link as it may stand in `href`, not yet escaped: https, mailto or tel, everything unusual in its coded
 * form. undefined: no link may be made of it.
 */
export function linkAddress(address: string): string | undefined {
  const clean = allowed(address).trim();
  if (!mayBeLinked(clean)) return undefined;
  return encodeURI(clean).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

const MAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/;
const PHONE = /^[+(]?\d[\d ()./-]*\d$/;

/** The address of a value that was checked: of an e-mail address, a telephone number or a site; undefined for others. */
export function addressOfChecked(value: string): string | undefined {
  if (value.startsWith('https://')) return linkAddress(value);
  if (MAIL.test(value)) return linkAddress(`mailto:${value.replace(/[%?&#]/g, encodeURIComponent)}`);
  // +31 (0)30: who dials the first part leaves out the zero.
  if (PHONE.test(value)) return linkAddress(`tel:${value.replace(/(?<=^\+.*)\(0\)/, '').replace(/[^+\d]/g, '')}`);
  return undefined;
}
