import { expect, test } from 'vitest';
import { sectionOfError, sectionPath, toSection } from './sections';

test('a part is in the address, and what is none is the first', () => {
  expect(toSection('work')).toBe('work');
  expect(toSection('nonsense')).toBe('about');
  expect(toSection(null)).toBe('about');
  expect(sectionPath('about')).toBe('/me/edit');
  expect(sectionPath('talk')).toBe('/me/edit?section=talk');
});

test('what the server objects to is looked for in its part', () => {
  expect(sectionOfError(['positions/0/title'], 'about')).toBe('work');
  expect(sectionOfError(['links/1/url', 'headline'], 'writing')).toBeUndefined();
  expect(sectionOfError(['somethingElse'], 'about')).toBeUndefined();
});
