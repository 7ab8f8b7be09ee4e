import { expect, test } from 'vitest';
import { toBase64Url, toBuffer } from './webauthn';

test('what a device answers survives the way to text and back', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const text = toBase64Url(bytes.buffer);
  expect(text).toMatch(/^[\w-]+$/);
  expect([...new Uint8Array(toBuffer(text))]).toEqual([...bytes]);
});
