// This browser, and whether it takes push messages.
import { addPushSubscription, removePushSubscription } from '$lib/api';

export type Ability = 'can' | 'denied' | 'cannot';

export function pushAbility(): Ability {
  if (!('serviceWorker' in navigator) || !('PushManager' in globalThis)) return 'cannot';
  return Notification.permission === 'denied' ? 'denied' : 'can';
}

/** Asks the member; false where they would rather not. */
export async function takePushMessages(pushKey: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for another key of the server is worth nothing any more.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: pushKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  await addPushSubscription({
    body: {
      endpoint: endpoint!,
      keys: { p256dh: keys!.p256dh!, auth: keys!.auth! },
      device: nameOf(navigator.userAgent),
    },
  });
  return true;
}

export async function removeBrowser(id: string) {
  await removePushSubscription({ path: { id } });
}

/** "Firefox on Android", as one would say it. */
export function nameOf(userAgent: string): string {
  const browser = /Edg\//.test(userAgent)
    ? 'Edge'
    : /Firefox\//.test(userAgent)
      ? 'Firefox'
      : /Chrome\//.test(userAgent)
        ? 'Chrome'
        : /Safari\//.test(userAgent)
          ? 'Safari'
          : 'Browser';
  const system = /Android|iPhone|iPad|Windows|Mac OS|Linux/.exec(userAgent)?.[0];
  return system ? `${browser} on ${system.replace('Mac OS', 'Mac')}` : browser;
}
