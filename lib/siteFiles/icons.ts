export type Icon = { size: number; maskable: boolean; inManifest: boolean; ico?: true };

/**
 * Every icon by its address; sizes in pixels. Search engines ask for a multiple of 48.
 * @see https://developers.google.com/search/docs/appearance/favicon-in-search
 */
export const icons: Record<string, Icon> = {
  '/favicon.ico': { size: 48, maskable: false, inManifest: false, ico: true },
  '/icon-48.png': { size: 48, maskable: false, inManifest: false },
  '/apple-touch-icon.png': { size: 180, maskable: true, inManifest: false },
  '/icon-192.png': { size: 192, maskable: false, inManifest: true },
  '/icon-512.png': { size: 512, maskable: false, inManifest: true },
  '/icon-maskable-192.png': { size: 192, maskable: true, inManifest: true },
  '/icon-maskable-512.png': { size: 512, maskable: true, inManifest: true },
};
