import type { Root } from 'mdast';
import { boxBlocks } from './boxBlocks.ts';
import { dropRawHtml } from './dropRawHtml.ts';
import { labelTasks } from './labelTasks.ts';
import { createAnchors, levelHeadings } from './levelHeadings.ts';
import { linkFootnotes, writeFootnotes } from './linkFootnotes.ts';
import { parseMarkdown } from './markdownProcessor.ts';
import { markLinks } from './markLinks.ts';
import { placePictures } from './placePictures.ts';
import type { Setting } from './renderOptions.ts';
import { resolveReferences } from './resolveReferences.ts';
import { setDirectives } from './setDirectives.ts';
import { stripMarks } from './stripMarks.ts';

/** A text as the house shows it, ready to be written; the order of the steps matters. */
export function houseTree(body: string, setting: Setting): Root {
  const tree = parseMarkdown(body);
  dropRawHtml(tree);
  resolveReferences(tree);
  const notes = linkFootnotes(tree, setting);
  writeFootnotes(tree, notes, setting);
  setDirectives(tree, body, setting);
  const anchors = levelHeadings(tree, setting, createAnchors(notes));
  placePictures(tree, setting);
  markLinks(tree, setting, anchors);
  boxBlocks(tree, setting);
  labelTasks(tree, setting);
  if (setting.plain) stripMarks(tree);
  return tree;
}
