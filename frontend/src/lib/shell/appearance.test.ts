// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { chooseAppearance, chosenAppearance, showAppearance } from './appearance';

const root = document.documentElement;
const barColours = () =>
  [...document.querySelectorAll('meta')].map((meta) => meta.getAttribute('media'));

beforeEach(() => {
  localStorage.clear();
  document.head.innerHTML = `
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="white">
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="black">`;
});

test('a choice is shown at once and kept for the next visit', () => {
  chooseAppearance('dark');
  expect(root.style.colorScheme).toBe('dark');
  expect(barColours()).toEqual(['not all', 'all']);
  root.style.colorScheme = '';
  showAppearance();
  expect(root.style.colorScheme).toBe('dark');
});

test('as the device has it is the beginning, and the way back', () => {
  expect(chosenAppearance()).toBe('system');
  chooseAppearance('light');
  chooseAppearance('system');
  expect(root.style.colorScheme).toBe('');
  expect(barColours()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  expect(localStorage).toHaveLength(0);
});

test('what nobody can choose is not shown', () => {
  localStorage.setItem('collega.appearance', 'url(x)');
  expect(chosenAppearance()).toBe('system');
});
