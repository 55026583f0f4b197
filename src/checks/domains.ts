/** Addresses of websites typed without https:// or www: which of them a reader may trust. */
import type { SourceFile } from '../guide/types.ts';
import type { Context } from './context.ts';

const ENDINGS = 'nl|com|org|net|eu|info|be|nu|app|online|site|frl|amsterdam|gov|support|click|link|xyz|example';
const HOST = `(?:[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?\\.){1,5}(?:${ENDINGS})`;
const ADDRESS = new RegExp(
  `(?<![\\w@./-])(https?://)?(${HOST})(?![\\w-]|\\.\\w)(?:/[^\\s<>()\\]]*[^\\s<>()\\].,;:!?])?`,
  'gi',
);

export interface Address {
  /** As typed. */
  readonly words: string;
  readonly at: number;
  readonly host: string;
  /** Without https:// and www: a mail program may make a link of it, a reader has to type it. */
  readonly bare: boolean;
}

export function addressesIn(text: string): Address[] {
  if (!text.includes('.')) return [];
  return [...text.matchAll(ADDRESS)].map(([words, scheme, host = ''], index, all): Address => {
    const lower = host.toLowerCase();
    return {
      words,
      at: all[index]?.index ?? 0,
      host: lower.replace(/^www\./, ''),
      bare: !scheme && !lower.startsWith('www.'),
    };
  });
}

const isOf = (host: string, owner: string): boolean => host === owner || host.endsWith(`.${owner}`);
export const isOfDigid = ({ host }: Address): boolean => isOf(host, 'digid.nl');
const isDigid = (host: string): boolean => isOf(host, 'digid.nl');

/** The hosts of the campaign itself: website, page to type, mail address. */
function ownHosts({ website, pageAddress, email }: Context['campaign']): string[] {
  const mail = email?.split('@')[1]?.toLowerCase();
  const hosts = [website, pageAddress].flatMap((one) => addressesIn(one ?? '').map(({ host }) => host));
  return mail === undefined ? hosts : [...hosts, mail];
}

const guideHosts = new WeakMap<readonly SourceFile[], ReadonlySet<string>>();
/** The hosts that the guide names in its own texts and facts. */
function hostsOf({ texts, facts }: Context['guide']): ReadonlySet<string> {
  const known = guideHosts.get(texts);
  if (known) return known;
  const all = [...texts.map(({ content }) => content), ...facts.flatMap(({ value, sentence }) => [value, sentence])];
  const hosts = new Set(all.flatMap((text) => addressesIn(text).map(({ host }) => host)));
  guideHosts.set(texts, hosts);
  return hosts;
}

/** Whether it may be of the organisation: "bibliotheek-voorbeeldstad.nl" for the municipality of Voorbeeldstad. */
export function isOurs({ host }: Address, { campaign }: Pick<Context, 'campaign'>): boolean {
  const { organisation, service } = campaign;
  const names = `${organisation.name} ${service.name}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return names.some((name) => name.length >= SHORTEST_NAME && !COMMON.has(name) && host.includes(name));
}
const SHORTEST_NAME = 3;
const COMMON: ReadonlySet<string> = new Set([
  'gemeente',
  'mijn',
  'stichting',
  'digid',
  'van',
  'het',
  'den',
  'voor',
  'fonds',
]);

/** Whether the campaign or the guide names this address, or it is of DigiD. */
export const isTrusted = ({ host }: Address, { campaign, guide }: Pick<Context, 'campaign' | 'guide'>): boolean =>
  isDigid(host) || ownHosts(campaign).some((own) => isOf(host, own)) || hostsOf(guide).has(host);

/** "digid-nederland.com": looks like an address of DigiD, and is none. */
export const looksLikeDigid = (address: Address, context: Pick<Context, 'campaign' | 'guide'>): boolean =>
  /d[i1]g[i1l]-?d/.test(address.host) && !isTrusted(address, context);

/** An address has words in it that nobody wrote to be read. */
export const withoutAddresses = (text: string): string =>
  addressesIn(text)
    .reduce((rest, { words }) => rest.replace(words, ' '.repeat(words.length)), text)
    .replace(WITH_PATH, (words) => ' '.repeat(words.length));
/** "bit.ly/mijnvoorbeeld": an address too, whatever it ends on. */
const WITH_PATH = /(?<![\w.-])[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4}\/[^\s<>()\]]*/gi;
