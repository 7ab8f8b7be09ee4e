import { expect, test } from 'vitest';
import { domainsIn } from './queries';

test('domains are taken as they are typed', () => {
  expect(domainsIn('Hospital.example, @clinic.example\nana@ward.example;')).toEqual([
    'hospital.example',
    'clinic.example',
    'ward.example',
  ]);
  expect(domainsIn('  ')).toEqual([]);
});
