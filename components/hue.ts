/** The classes that give an element the quiet hue of its section (styles/hues.css); `hue` in degrees. */
export function hueClass(hue: number): string {
  return `hue h${(Math.round((((hue % 360) + 360) % 360) / 10) * 10) % 360}`;
}
