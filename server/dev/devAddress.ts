import { editorsRoute } from '../../lib/editors/editorsRoutes.ts';
import type { OwnPage } from '../../lib/editors/problemsAt.ts';
import { type Address, internalRoute } from '../../lib/internalRoutes.ts';
import type { Newsroom } from '../../lib/newsroom/newsroom.ts';
import type { OpenNewsroom } from '../../lib/newsroom/openNewsroom.ts';

type Asked = Pick<OpenNewsroom, 'editors'> & Newsroom;

/** The newsroom as addresses are read on a development server: what is not public, or broken, has its address too. */
export function withUnpublished(newsroom: Asked): Newsroom {
  const isHere = (own: OwnPage): boolean =>
    (own.kind === 'article' && newsroom.editors.state(own.lang, own.name) !== undefined) || isBroken(newsroom, own);
  return {
    ...newsroom,
    address: (lang, kind, name) => {
      const found = newsroom.address(lang, kind, name);
      return found.status !== 'public' && isHere({ kind, lang, name }) ? { status: 'public' } : found;
    },
    pageCount: (list) => {
      const count = newsroom.pageCount(list);
      if (count !== undefined || list.kind !== 'author') return count;
      return isBroken(newsroom, { kind: 'author', lang: list.lang, name: list.id }) ? 1 : undefined;
    },
  };
}

/** The route that shows an address, with what is wrong with the files behind it. */
export function devRoute(newsroom: Asked, address: Address): string {
  const { lang } = address;
  if (address.kind === 'article') {
    const { slug } = address;
    const isPublic = newsroom.editors.state(lang, slug)?.status === 'public';
    if (isPublic && newsroom.editors.problems({ kind: 'article', lang, name: slug }).length === 0)
      return internalRoute(address);
    return editorsRoute({ kind: 'preview', lang, slug, until: 0 });
  }
  const own = ownPage(address);
  return own && isBroken(newsroom, own) ? editorsRoute({ kind: 'problems', lang, own }) : internalRoute(address);
}

function ownPage(address: Address): OwnPage | undefined {
  const { kind, lang } = address;
  if (kind === 'front') return { kind };
  if (kind === 'page') return { kind, lang, name: address.slug };
  return kind === 'author' ? { kind, lang, name: address.id } : undefined;
}

function isBroken({ editors }: Asked, own: OwnPage): boolean {
  return editors.problems(own).some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
}
