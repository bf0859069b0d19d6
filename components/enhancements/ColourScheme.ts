import { keep, readStored } from './browserStore.ts';

/** The scheme that the reader chose in this browser; empty when the device decides. */
function chosen(): string {
  const stored = readStored('theme');
  return stored === 'light' || stored === 'dark' ? stored : '';
}

export function applyScheme(scheme = chosen()): string {
  const { dataset } = document.documentElement;
  if (scheme) dataset.theme = scheme;
  else delete dataset.theme;
  return scheme;
}

/** A choice of system, light or dark: `<colour-scheme><select>…</select></colour-scheme>`. */
export class ColourScheme extends HTMLElement {
  connectedCallback() {
    const select = this.querySelector('select');
    if (!select) return;
    const show = () => {
      select.value = applyScheme();
    };
    show();
    select.onchange = () => {
      keep('theme', select.value);
      applyScheme(select.value);
    };
    // Another tab may have chosen, or this page come back from the browser's memory.
    addEventListener('storage', show);
    addEventListener('pageshow', show);
  }
}
