import { getNetworkPictureOptions } from '$lib/api/queries';

/** Always asked for again: what was done on another page a moment ago is in it. */
export function pictureQuery() {
  return { ...getNetworkPictureOptions(), staleTime: 0 };
}
