import { getFile, updateFile, type PostFile } from '$lib/api';

export const MOST_FILES = 10;
export const MOST_BYTES = 20 * 1024 * 1024;
export const TAKEN = 'application/pdf,image/jpeg,image/png,image/webp,image/gif';

export const isImage = ({ mediaType }: { mediaType: string }) => mediaType.startsWith('image/');

export function saySize(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`;
}

/** A browser sends no token with an `<img>`, so that the bytes are fetched, and shown from here. */
export async function loadFile(id: string, signal?: AbortSignal): Promise<Blob> {
  const file = await getFile({ path: { id }, parseAs: 'blob', signal });
  return file as unknown as Blob;
}

/** Says what images show where that was written since; those without words are told of when the post is sent. */
export async function describe(files: PostFile[], before: PostFile[] = []) {
  for (const { id, name, alt } of files) {
    const known = before.find((file) => file.id === id);
    if (alt?.trim() && known?.alt !== alt) await updateFile({ path: { id }, body: { name, alt } });
  }
}

/** The same file one place up or down. */
export function moved<Item>(items: Item[], from: number, by: -1 | 1): Item[] {
  const to = from + by;
  if (to < 0 || to >= items.length) return items;
  const all = [...items];
  [all[from], all[to]] = [all[to]!, all[from]!];
  return all;
}
