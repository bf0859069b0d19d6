import { houseTree } from './houseTree.ts';
import { writeHtml } from './markdownProcessor.ts';
import { type RenderOptions, settingOf } from './renderOptions.ts';

/**
 * Renders CommonMark 0.31 (https://spec.commonmark.org/0.31.2/) with GitHub's extensions and the newsroom's directives
 * as clean HTML. Pure and synchronous; run `checkLimits` first, and untrusted text in `createMarkdownRenderer`.
 * @throws RangeError when blocks are nested some thousand deep, which `checkLimits` refuses.
 */
export function renderMarkdown(body: string, options: RenderOptions): { html: string } {
  return { html: writeHtml(houseTree(body, settingOf(options))) };
}
