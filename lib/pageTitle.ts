import { textWidth } from './textWidth.ts';

/** Columns of a title beyond which the name of the site would be cut off in any case. */
const most = 100;

/** The title of a page with the name of the site behind it, unless the title alone takes the room of both. */
export function pageTitle(title: string, siteName: string): string {
  const whole = `${title} · ${siteName}`;
  return textWidth(whole) > most ? title : whole;
}
