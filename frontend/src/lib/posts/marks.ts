// What the toolbar writes: Markdown around or before what is selected.
import type { IconName } from '$lib/ui';

/** A stretch of the text to replace, and what to select afterwards (within what was written). */
export type Edit = { from: number; to: number; text: string; select: [number, number] };
type Selected = { text: string; from: number; to: number };

export type Mark = {
  icon: IconName;
  label: string;
  /** With Ctrl or ⌘. */
  key?: string;
  edit: (selected: Selected) => Edit;
};

export const marks: Mark[] = [
  { icon: 'heading', label: 'Heading', edit: (at) => lines(at, '## ', 'Heading') },
  { icon: 'bold', label: 'Bold', key: 'b', edit: (at) => around(at, '**', '**', 'bold') },
  { icon: 'italic', label: 'Italic', key: 'i', edit: (at) => around(at, '*', '*', 'italic') },
  { icon: 'list', label: 'List', edit: (at) => lines(at, '- ', 'Item') },
  { icon: 'quote', label: 'Quote', edit: (at) => lines(at, '> ', 'Quote') },
  { icon: 'link', label: 'Link', key: 'k', edit: link },
  { icon: 'note', label: 'Footnote', edit: footnote },
  { icon: 'table', label: 'Table', edit: table },
];

function around({ text, from, to }: Selected, before: string, after: string, sample: string): Edit {
  const inner = text.slice(from, to);
  // Pressed again on what it marked, it takes the mark away.
  const marked = text.slice(from - before.length, from) === before && text.startsWith(after, to);
  if (inner && marked) {
    const start = from - before.length;
    return { from: start, to: to + after.length, text: inner, select: [0, inner.length] };
  }
  const words = inner || sample;
  return {
    from,
    to,
    text: before + words + after,
    select: [before.length, before.length + words.length],
  };
}

function lines({ text, from, to }: Selected, prefix: string, sample: string): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const words = text.slice(start, to) || sample;
  const marked = words.split('\n').map((line) => prefix + line);
  const written = marked.join('\n');
  const selectFrom = marked.length === 1 ? prefix.length : 0;
  return { from: start, to, text: written, select: [selectFrom, written.length] };
}

function link({ text, from, to }: Selected): Edit {
  const words = text.slice(from, to) || 'words';
  const address = 'https://';
  const start = words.length + 3;
  return { from, to, text: `[${words}](${address})`, select: [start, start + address.length] };
}

/** The next number, its mark here and its words at the end. */
function footnote({ text, to }: Selected): Edit {
  const taken = [...text.matchAll(/\[\^(\d+)\]/g)].map(([, number]) => Number(number));
  const number = Math.max(0, ...taken) + 1;
  const mark = `[^${number}]`;
  const head = `${mark}${text.slice(to).trimEnd()}\n\n${mark}: `;
  const words = 'Where it stands';
  return {
    from: to,
    to: text.length,
    text: head + words,
    select: [head.length, head.length + words.length],
  };
}

function table({ text, to }: Selected): Edit {
  const gap = to === 0 || text.slice(0, to).endsWith('\n\n') ? '' : '\n\n';
  const head = `${gap}| What | How much |\n| --- | ---: |\n| `;
  const cell = 'First';
  return {
    from: to,
    to,
    text: `${head}${cell} | 1 |\n`,
    select: [head.length, head.length + cell.length],
  };
}
