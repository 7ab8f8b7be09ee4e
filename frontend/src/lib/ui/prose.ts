// Finishing touches to the HTML of a post for the place where it is shown. The server has cleaned
// it: its tags are a short list, and none but links, lists and cells carry attributes.

const OPENING = /<h([1-6])>/g;

/**
 * Headings that continue the page's own: the first kind becomes `top`, and none jumps more than
 * one level down, whatever was written. Tables get a frame they scroll in, reachable by keyboard.
 */
export function prose(html: string, top: 2 | 3 = 2): string {
  return framed(withLevels(html, top));
}

function withLevels(html: string, top: number): string {
  const written = [...html.matchAll(OPENING)].map(([, level]) => Number(level));
  if (written.length === 0) return html;
  const shift = top - Math.min(...written);
  let before = top - 1;
  return html.replace(/<h([1-6])>([\s\S]*?)<\/h\1>/g, (_, level: string, text: string) => {
    before = Math.max(top, Math.min(Number(level) + shift, before + 1, 6));
    return `<h${before}>${text}</h${before}>`;
  });
}

function framed(html: string): string {
  return html
    .replaceAll(
      '<table>',
      '<div class="frame" role="group" aria-label="Table" tabindex="0"><table>',
    )
    .replaceAll('</table>', '</table></div>')
    .replaceAll('<pre>', '<pre tabindex="0">');
}
