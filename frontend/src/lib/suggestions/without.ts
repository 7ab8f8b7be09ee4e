type Suggested = { items: { member: { id: string } }[] };

/** A page without one member. */
export function without<Page extends Suggested>(page: Page, id: string): Page {
  return { ...page, items: page.items.filter(({ member }) => member.id !== id) };
}
