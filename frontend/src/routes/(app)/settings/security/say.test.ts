import { expect, test } from 'vitest';
import { inFours, nameOfThisDevice, saySecondStep } from './say';

const passkey = { id: 'p', name: 'Phone', createdAt: '2026-01-01T00:00:00Z' };
const factors = { passkeys: [], passwordlessPossible: false };

test('how signing in is protected is one line', () => {
  expect(saySecondStep(undefined)).toBeUndefined();
  expect(saySecondStep(factors)).toMatch(/password alone/);
  expect(saySecondStep({ ...factors, totp: { addedAt: '2026-01-01T00:00:00Z' } })).toBe(
    'Second step by app',
  );
  expect(saySecondStep({ ...factors, passkeys: [passkey, passkey] })).toBe(
    'Password, and 2 passkeys',
  );
});

test('a passkey begins with the name of its device', () => {
  expect(nameOfThisDevice('Mozilla/5.0 (Linux; Android 14; Pixel 7)')).toBe('Android phone');
  expect(nameOfThisDevice('Mozilla/5.0 (iPad; CPU OS 17_0)')).toBe('iPad');
  expect(nameOfThisDevice('something new')).toBe('This device');
});

test('a secret is read in fours', () => {
  expect(inFours('JBSWY3DPEHPK3PXP')).toBe('JBSW Y3DP EHPK 3PXP');
});
