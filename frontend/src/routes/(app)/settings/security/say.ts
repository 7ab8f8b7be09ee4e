import type { FactorsView } from '$lib/api';

/** How signing in is protected, in one line; nothing while it is not known. */
export function saySecondStep(factors: FactorsView | undefined): string | undefined {
  if (!factors) return undefined;
  const { totp, passkeys } = factors;
  const count = passkeys.length === 1 ? '1 passkey' : `${passkeys.length} passkeys`;
  if (totp && passkeys.length > 0) return `Second step by app, and ${count}`;
  if (totp) return 'Second step by app';
  if (passkeys.length > 0) return `Password, and ${count}`;
  return 'By password alone. A second step keeps others out.';
}

/** A name to begin with for a passkey made here. */
export function nameOfThisDevice(agent = navigator.userAgent): string {
  const names: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android phone'],
    [/Macintosh/, 'Mac'],
    [/Windows/, 'Windows computer'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux computer'],
  ];
  return names.find(([pattern]) => pattern.test(agent))?.[1] ?? 'This device';
}

/** Letters are easier to copy by hand in fours. */
export function inFours(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
