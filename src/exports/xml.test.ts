import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { xml } from './xml.ts';

test('what is put into a template is text, and XML stays XML', () => {
  const items = ['甲', 'R&D'].map((item) => xml`<li>${item}</li>`);
  const made = xml`<ul title="${'“<1”"'}">${items}${null}${false}${[]}</ul>`;
  expect(made.source).toBe('<ul title="“&lt;1”&quot;"><li>甲</li><li>R&amp;D</li></ul>');
});

test('any text is read back as it was, and what XML cannot hold is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let made: string;
      try {
        made = xml`<p>${text}</p>`.source;
      } catch {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML refuses.
        expect(text).toMatch(/[\u0000-\u001f\ufffe\uffff]/);
        return;
      }
      let read = '';
      const parser = new SaxesParser();
      parser.on('text', (some) => {
        read += some;
      });
      parser.write(made).close();
      // A parser takes every end of a line for `\n`.
      expect(read).toBe(text.replace(/\r\n?/g, '\n'));
    }),
  );
});
