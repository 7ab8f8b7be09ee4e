// What one tap does to lists that are already on screen. Pages that do not change stay the same
// objects, so that nothing else is drawn again.

type Row = { id: string };
export type Pages<Item extends Row = Row & { bookmarked?: boolean }> = {
  pages: { items: Item[]; nextCursor?: string | null }[];
  pageParams: unknown[];
};

export function marked(pages: Pages, id: string, bookmarked: boolean): Pages {
  return eachPage(pages, (items) =>
    items.some((item) => item.id === id && item.bookmarked !== bookmarked)
      ? items.map((item) => (item.id === id ? { ...item, bookmarked } : item))
      : items,
  );
}

/** The same change to some of them. */
export function changed<Item extends Row>(
  pages: Pages<Item>,
  ids: string[],
  change: Partial<Item>,
): Pages<Item> {
  return eachPage(pages, (items) =>
    items.some(({ id }) => ids.includes(id))
      ? items.map((item) => (ids.includes(item.id) ? { ...item, ...change } : item))
      : items,
  );
}

/** One of them, in another shape. */
export function reshaped<Item extends Row>(
  pages: Pages<Item>,
  id: string,
  change: (item: Item) => Item,
): Pages<Item> {
  return eachPage(pages, (items) =>
    items.some((item) => item.id === id)
      ? items.map((item) => (item.id === id ? change(item) : item))
      : items,
  );
}

function eachPage<Item extends Row>(
  pages: Pages<Item>,
  change: (items: Item[], page: number) => Item[],
): Pages<Item> {
  const changed = pages.pages.map((page, index) => {
    const items = change(page.items, index);
    return items === page.items ? page : { ...page, items };
  });
  return { ...pages, pages: changed };
}
