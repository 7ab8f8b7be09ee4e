// Whether the browser offers to install the app. It says so once, on whatever page is open then.
type InstallEvent = Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> };

export const install = $state({ offer: undefined as InstallEvent | undefined });

addEventListener('beforeinstallprompt', (event) => {
  // Asked for in the settings, rather than over whatever is being done.
  event.preventDefault();
  install.offer = event as InstallEvent;
});
addEventListener('appinstalled', () => (install.offer = undefined));
