import { expect, test } from 'vitest';
import { prose } from './prose';

test('the first heading of a post continues the page, and no level is left out', () => {
  expect(prose('<h1>A</h1><p>x</p><h3>B</h3>')).toBe('<h2>A</h2><p>x</p><h3>B</h3>');
  expect(prose('<h3>A</h3><h1>B</h1><h2>C</h2>')).toBe('<h2>A</h2><h2>B</h2><h3>C</h3>');
  expect(prose('<h2>A</h2>', 3)).toBe('<h3>A</h3>');
});

test('however deep it was written, a heading stays a heading', () => {
  const six = [1, 2, 3, 4, 5, 6].map((level) => `<h${level}>x</h${level}>`).join('');
  expect(prose(six)).toMatch(/<h6>x<\/h6><h6>x<\/h6>$/);
});

test('a heading keeps what is inside it', () => {
  expect(prose('<h1>Dose <em>and</em> <code>h2</code></h1>')).toBe(
    '<h2>Dose <em>and</em> <code>h2</code></h2>',
  );
});

test('a wide table and code can be scrolled by keyboard', () => {
  const html = prose('<table><tr><td>1</td></tr></table><pre><code>x</code></pre>');
  expect(html).toMatch(/^<div class="frame"[^>]* tabindex="0"><table>.*<\/table><\/div>/);
  expect(html).toContain('<pre tabindex="0">');
});
