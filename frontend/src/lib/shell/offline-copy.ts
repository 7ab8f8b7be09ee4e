/** Forgets what the service worker keeps for reading offline: it belongs to whoever was signed in. */
export function clearOfflineCopy() {
  navigator.serviceWorker?.controller?.postMessage('LOGOUT');
}

export async function registerServiceWorker() {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/service-worker.js');
  } catch {
    // Without it the app works as before, only not offline.
  }
}
