import { SaxesParser } from 'saxes';

type Hooks = {
  open?: (name: string, attributes: Record<string, string>) => void;
  /** `text` is what stands directly in the element that closes. */
  close?: (name: string, text: string) => void;
};

/** Reads XML strictly, with its namespaces; gives what is not well-formed, undefined when all is. @see https://www.w3.org/TR/xml/ */
export function readXml(xml: string, { open, close }: Hooks): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  const texts: string[] = [];
  let broken: string | undefined;
  parser.on('error', ({ message }) => {
    broken ??= message;
  });
  parser.on('opentag', ({ name, attributes }) => {
    texts.push('');
    open?.(name, Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])));
  });
  const add = (text: string) => {
    if (texts.length > 0) texts[texts.length - 1] += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    const text = texts.pop() ?? '';
    close?.(name, text.trim());
  });
  parser.write(xml).close();
  return broken;
}
