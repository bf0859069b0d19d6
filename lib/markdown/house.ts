import type { Properties } from 'hast';
import type { Parent, RootContent } from 'mdast';
import type { Handler } from 'mdast-util-to-hast';

/** An element of the house: what directives, pictures, footnotes and marks become before HTML is written. */
export interface House extends Parent {
  type: 'house';
  tagName: string;
  properties: Properties;
  children: RootContent[];
  /** Line endings between its children, so that the source of a page can be read. */
  block?: boolean;
  /** Title of a box or entry: its level is set with the headings. */
  title?: boolean;
  /** What the title's anchor is made from, when that is not its text. */
  anchor?: string;
}

declare module 'mdast' {
  interface RootContentMap {
    house: House;
  }
  interface PhrasingContentMap {
    house: House;
  }
  interface BlockContentMap {
    house: House;
  }
}

export function inline(tagName: string, properties: Properties, children: RootContent[] = []): House {
  return { type: 'house', tagName, properties, children };
}

export function block(tagName: string, properties: Properties, children: RootContent[] = []): House {
  return { type: 'house', tagName, properties, children, block: true };
}

export function text(value: string): RootContent {
  return { type: 'text', value };
}

/** Words for screen readers alone. */
export function hidden(value: string): House {
  return inline('span', { className: ['visually-hidden'] }, [text(value)]);
}

/** Handler for `mdast-util-to-hast`. */
export const writeHouse: Handler = (state, node: House) => {
  const children = state.all(node);
  return {
    type: 'element',
    tagName: node.tagName,
    properties: node.properties,
    children: node.block ? state.wrap(children, true) : children,
  };
};
