import { describe, expect, it } from 'vitest';
import { excerptOf } from './excerpt.ts';

const text = '---\ntitle: Harbour\nsection: bussiness\n---\n';

describe('an excerpt', () => {
  it('marks the word that is meant, between the lines around it', () => {
    expect(excerptOf(text, 3, 10)).toEqual({
      before: { number: 2, text: 'title: Harbour' },
      number: 3,
      start: 'section: ',
      marked: 'bussiness',
      end: '',
      after: { number: 4, text: '---' },
    });
  });

  it('has nothing before the first line and after the last', () => {
    expect(excerptOf('one', 1, 1)).toEqual({
      before: undefined,
      number: 1,
      start: '',
      marked: 'one',
      end: '',
      after: undefined,
    });
  });

  it('marks a blank behind the end of a line, and nothing where there is no line', () => {
    expect(excerptOf(text, 2, 99)).toMatchObject({ start: 'title: Harbour', marked: ' ', end: '' });
    expect(excerptOf(text, 9, 1)).toBeUndefined();
    expect(excerptOf(text, 0, 1)).toBeUndefined();
  });

  it('shows the neighbourhood of a place in a line that is far too long', () => {
    const long = excerptOf(`${'a '.repeat(5_000)}here ${'b '.repeat(5_000)}`, 1, 10_001);
    expect(long?.marked).toBe('here');
    expect(long?.start).toMatch(/^…[a ]{60}$/);
    expect(long?.end).toMatch(/^[b ]{60}…$/);
  });

  it('takes no character apart, in any script', () => {
    expect(excerptOf('x: 🐫🐫', 1, 4)).toMatchObject({ marked: '🐫', end: '🐫' });
    expect(excerptOf('العنوان: ميناء', 1, 10)).toMatchObject({ start: 'العنوان: ', marked: 'ميناء' });
    expect(excerptOf('\ufefftitle: x\r\n', 1, 1)).toMatchObject({ marked: 'title', end: ': x' });
  });
});
