import type { Root, RootContent } from 'mdast';
import { inline, text } from './house.ts';
import type { Setting } from './renderOptions.ts';
import { walk } from './rewrite.ts';

/** Gives each box of a task list a name; feeds get a sign instead, since readers strip form elements. */
export function labelTasks(tree: Root, { labels, plain }: Setting): void {
  walk(tree, (node) => {
    if (node.type !== 'listItem' || typeof node.checked !== 'boolean') return;
    const { checked } = node;
    const ariaLabel = checked ? labels.taskDone : labels.taskOpen;
    const box: RootContent = plain
      ? text(checked ? '☑' : '☐')
      : inline('input', { type: 'checkbox', disabled: true, checked, ariaLabel });
    const [first] = node.children;
    if (first?.type === 'paragraph') first.children = [box, text(' '), ...first.children] as typeof first.children;
    else node.children.unshift(inline('p', {}, [box]));
    node.checked = null;
    if (!plain) node.data = { ...node.data, hProperties: { className: ['task-list-item'] } };
  });
}
