// Whether somebody has used a passkey in this browser: then it is what they are offered first.

const KEY = 'collega.passkey';

export function hasPasskeyHere(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

export function rememberPasskey(there = true) {
  try {
    if (there) localStorage.setItem(KEY, 'yes');
    else localStorage.removeItem(KEY);
  } catch {
    // Then the password is offered first, as to everybody.
  }
}
