// What a notification speaks of may stand far down: the address names the comment, and it is fetched until it is there.

type Pages = { hasNextPage: boolean; isFetching: boolean; fetchNextPage: () => unknown };

/** @returns whether the search is over: it has the focus, or the heading has, for it is not there any more */
export function goToComment(id: string, pages: Pages): boolean {
  const found = document.getElementById(id);
  if (!found && pages.hasNextPage) {
    if (!pages.isFetching) void pages.fetchNextPage();
    return false;
  }
  const target = found ?? document.getElementById('comments');
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
  return true;
}
