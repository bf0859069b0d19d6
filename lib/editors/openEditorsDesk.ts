import { articleHref } from '../addresses.ts';
import { dependsOn, oncePerRender } from '../dependencies.ts';
import type { Progress } from '../index/look.ts';
import type { Desk } from '../newsroom/desk.ts';
import { articleShower, articlesIn, countArticles, type PreviewAddress } from './articleLists.ts';
import { changedFiles, countFiles } from './changedFiles.ts';
import { type DeskListName, type DeskPage, deskListNames } from './deskLists.ts';
import type { EditorsDesk } from './editorsDesk.ts';
import type { FileProblems } from './fileProblems.ts';
import { outdatedTranslations, translationsIn } from './outdatedTranslations.ts';
import { previewOf, stateAt } from './previewOf.ts';
import { countProblemFiles, indexedProblems, problemFiles } from './problemFiles.ts';
import { problemsAt } from './problemsAt.ts';

export type EditorsDeskOptions = {
  contentDir: string;
  /** Where an article that is not public can be looked at; its own address unless somebody says otherwise. */
  previewHref?: PreviewAddress;
  progress?: () => Progress;
  /** What is wrong with a file; what the index knows of it otherwise. */
  problemsOf?: FileProblems;
};

const itemsPerPage = 20;

/** The editors' questions, answered from the index that the newsroom answers from; each answer is bounded. */
export function openEditorsDesk(
  desk: Desk,
  {
    contentDir,
    previewHref,
    progress = () => ({ done: 0, total: 0, indexing: false }),
    problemsOf = (path) => indexedProblems(desk, path),
  }: EditorsDeskOptions,
): EditorsDesk {
  const publicHref: PreviewAddress = (lang, slug) => articleHref(desk.site(), lang, slug);
  const show = articleShower(desk, publicHref, previewHref ?? publicHref);
  const outdated = oncePerRender(() => outdatedTranslations(desk));
  const count = (name: DeskListName): number => {
    if (name === 'problems') return countProblemFiles(desk);
    if (name === 'changed') return countFiles(desk);
    if (name === 'translations') return outdated().length;
    return countArticles(desk, name);
  };
  const pagesOf = (total: number, perPage = itemsPerPage): number => Math.max(1, Math.ceil(total / perPage));
  const list = (name: DeskListName, page: number, perPage = itemsPerPage): DeskPage | undefined => {
    dependsOn('desk');
    const total = count(name);
    const pages = pagesOf(total, perPage);
    if (!Number.isInteger(page) || page < 1 || page > pages) return undefined;
    const at = { page, pages, total };
    const from = (page - 1) * perPage;
    if (name === 'problems') return { ...at, name, items: problemFiles(desk, { contentDir, show }, perPage, from) };
    if (name === 'changed') return { ...at, name, items: changedFiles(desk, show, perPage, from) };
    if (name === 'translations')
      return { ...at, name, items: translationsIn(desk, outdated().slice(from, from + perPage), show) };
    return { ...at, name, items: articlesIn(desk, name, show, perPage, from) };
  };
  return {
    preview: oncePerRender((lang, slug) => previewOf(desk, lang, slug)),
    state: (lang, slug) => stateAt(desk, lang, slug),
    problems: (own) => problemsAt(desk, contentDir, show, problemsOf, own),
    frame: oncePerRender(() => {
      dependsOn('desk');
      const { done, total, indexing } = progress();
      return {
        now: desk.now(),
        guarded: previewHref !== undefined,
        counts: deskListNames.map((name) => ({ name, count: count(name) })),
        reading: indexing ? { done, total } : undefined,
      };
    }),
    pages: (name) => pagesOf(count(name)),
    list: oncePerRender(list),
  };
}
