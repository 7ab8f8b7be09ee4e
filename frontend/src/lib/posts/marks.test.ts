import { expect, test } from 'vitest';
import { marks } from './marks';

/** Applies a mark to a text in which [ ] stand around the selection, and shows it the same way. */
function apply(label: string, shown: string) {
  const from = shown.indexOf('[');
  const to = shown.indexOf(']') - 1;
  const text = shown.replace('[', '').replace(']', '');
  const edit = marks.find((mark) => mark.label === label)!.edit({ text, from, to });
  const [a, b] = edit.select;
  const { text: t } = edit;
  return `${text.slice(0, edit.from)}${t.slice(0, a)}‹${t.slice(a, b)}›${t.slice(b)}${text.slice(edit.to)}`;
}

test('bold goes around the words, and away again', () => {
  expect(apply('Bold', 'give [early] fluids')).toBe('give **‹early›** fluids');
  expect(apply('Bold', 'give **[early]** fluids')).toBe('give ‹early› fluids');
  expect(apply('Italic', 'x []')).toBe('x *‹italic›*');
});

test('a list begins at the beginning of each line', () => {
  expect(apply('List', 'Take:\nlac[tate\ncultures]')).toBe('Take:\n‹- lactate\n- cultures›');
  expect(apply('List', '[]')).toBe('- ‹Item›');
  expect(apply('Heading', 'Findi[]ngs')).toBe('## ‹Findi›ngs');
});

test('a link waits for its address', () => {
  expect(apply('Link', 'see [the trial]')).toBe('see [the trial](‹https://›)');
});

test('a footnote is marked here and written at the end, with the next number', () => {
  expect(apply('Footnote', 'It helps[]. More.')).toBe(
    'It helps[^1]. More.\n\n[^1]: ‹Where it stands›',
  );
  const edit = marks.find(({ label }) => label === 'Footnote')!.edit;
  expect(edit({ text: 'a[^1] b\n\n[^1]: x', from: 7, to: 7 }).text).toMatch(
    /^\[\^2\]\n\n\[\^1\]: x\n\n\[\^2\]: /,
  );
});

test('a table stands in a paragraph of its own', () => {
  expect(apply('Table', 'Doses:[]')).toMatch(
    /^Doses:\n\n\| What .*\n\| --- \| ---: \|\n\| ‹First›/,
  );
  expect(apply('Table', '[]')).toMatch(/^\| What/);
});
