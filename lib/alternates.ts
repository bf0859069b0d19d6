/** Every page that holds articles is offered in these forms too, at its own address with the form's name at the end. */
export const alternateTypes = { md: 'text/markdown', json: 'application/json' } as const;

export type AlternateForm = keyof typeof alternateTypes;

export const alternateForms: AlternateForm[] = ['md', 'json'];

export function isAlternateForm(name: string): name is AlternateForm {
  return Object.hasOwn(alternateTypes, name);
}

/** Where the page at `href` is in another form: `/articles/x.json`, `/search.json?q=x`; of the front page `/index.json`. */
export function alternateHref(href: string, form: AlternateForm): string {
  const asked = href.indexOf('?');
  const path = asked < 0 ? href : href.slice(0, asked);
  return `${path === '/' ? '/index' : path}.${form}${asked < 0 ? '' : href.slice(asked)}`;
}

/** The decoded parts of a page's address from those of an alternate, or undefined where no form is named. */
export function withoutForm(parts: string[]): { form: AlternateForm; parts: string[] } | undefined {
  const last = parts.at(-1) ?? '';
  const dot = last.lastIndexOf('.');
  const form = last.slice(dot + 1);
  if (dot < 1 || !isAlternateForm(form)) return undefined;
  const bare = [...parts.slice(0, -1), last.slice(0, dot)];
  return { form, parts: bare.length === 1 && bare[0] === 'index' ? [] : bare };
}
