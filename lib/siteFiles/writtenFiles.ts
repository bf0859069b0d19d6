import type { Site } from '../model/site.ts';

/** Files for machines that are written from `site.yaml`, by their addresses without the first slash. */
export const writtenFiles = [
  '.well-known/security.txt',
  '.well-known/trust.txt',
  'ads.txt',
  'humans.txt',
  'manifest.webmanifest',
  'openapi.json',
  'opensearch.xml',
  'trust.txt',
] as const;

export type WrittenFile = (typeof writtenFiles)[number];

export function isWrittenFile(name: string): name is WrittenFile {
  return writtenFiles.some((each) => each === name);
}

/** Whether the site has a file of this name in a language: some exist in each, the others once. */
export function hasWrittenFile(site: Site, lang: string, name: WrittenFile): boolean {
  const isOnce = lang === site.languages[0];
  switch (name) {
    case 'manifest.webmanifest':
    case 'opensearch.xml':
      return true;
    case '.well-known/security.txt':
      return isOnce && site.security !== undefined;
    case '.well-known/trust.txt':
    case 'trust.txt':
      return isOnce && site.trust !== undefined;
    case 'ads.txt':
      return isOnce && site.ads !== undefined;
    case 'humans.txt':
      return isOnce && site.humans !== undefined;
    case 'openapi.json':
      return isOnce;
  }
}
