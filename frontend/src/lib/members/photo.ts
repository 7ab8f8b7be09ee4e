import { putMyPhoto } from '$lib/api';
import { getMeQueryKey, queryClient, refresh } from '$lib/api/queries';

const LONGEST_SIDE = 2000;
const LARGE_FILE = 3_000_000;

/** Sends a picture as my photo; a large one is made smaller here, so that a phone sends little. */
export async function sendPhoto(file: File) {
  const body = await madeSmaller(file);
  const me = await putMyPhoto({ body, headers: { 'Content-Type': body.type || 'image/jpeg' } });
  queryClient.setQueryData(getMeQueryKey(), me);
  await afterPhoto();
  return me;
}

export function afterPhoto() {
  return refresh('getMe', 'getMyPreview', 'getMyPublicPage', 'getMember', 'getFeed', 'listPosts');
}

/** What the browser cannot read goes as it is: the server says what is wrong with it. */
async function madeSmaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    if (scale === 1 && file.size <= LARGE_FILE && TAKEN.has(file.type)) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve) =>
      canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.9),
    );
  } catch {
    return TAKEN.has(file.type) ? file : new Blob([file], { type: 'image/jpeg' });
  }
}

const TAKEN = new Set(['image/jpeg', 'image/png', 'image/webp']);
