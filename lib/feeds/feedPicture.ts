import type { Picture } from '../model/views.ts';

const types: Record<string, string> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/**
 * An article's picture with its size in pixels.
 * @see https://www.rssboard.org/media-rss#media-content
 */
export function mediaContent(picture: Picture, origin: string) {
  const { src, width, height, bytes, alt, credit } = picture;
  return {
    url: origin + src,
    type: types[src.split('.').at(-1)?.toLowerCase() ?? ''],
    fileSize: bytes,
    medium: 'image',
    width,
    height,
    description: alt ? { value: alt, type: 'plain' } : undefined,
    credits: credit ? [{ value: credit }] : undefined,
  };
}
