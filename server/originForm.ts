/**
 * A request's target from the site's root: proxies may ask in absolute form, and whose host it names is not for us to use.
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
export function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  const [host = ''] = /^https?:\/\/[^/?#]*/i.exec(target) ?? [];
  if (!host) return target;
  const rest = target.slice(host.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}
