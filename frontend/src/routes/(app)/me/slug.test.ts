import { expect, test } from 'vitest';
import { toSlug } from './slug';

test('a name becomes an address', () => {
  expect(toSlug('Inês Duarte')).toBe('ines-duarte');
  expect(toSlug(' Dr. Ana-Maria  Müller, MD ')).toBe('dr-ana-maria-muller-md');
  expect(toSlug('x'.repeat(60))).toHaveLength(40);
  expect(toSlug('王芳')).toBe('');
});
