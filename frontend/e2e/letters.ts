import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';

// Without a mail server the letters are laid into a folder of the application's home.
const folder = process.env.COLLEGA_E2E_MAIL ?? missing();

function missing(): never {
  throw new Error('COLLEGA_E2E_MAIL must name the folder of letters, as e2e/run.mjs does');
}

/** The link in the newest letter to somebody whose link leads to `path`. */
export async function linkTo(email: string, path: string): Promise<string> {
  let link = '';
  await expect
    .poll(() => (link = newestLink(email, path)), {
      timeout: 30_000,
      message: `a letter to ${email}`,
    })
    .not.toBe('');
  return link;
}

/** The link of this name in the newest reminder to somebody, such as `Done`. */
export async function reminderLinkTo(email: string, name: string): Promise<string> {
  let link = '';
  await expect
    .poll(() => (link = newestReminderLink(email, name)), {
      timeout: 60_000,
      message: `a reminder to ${email}`,
    })
    .not.toBe('');
  return link;
}

function newestReminderLink(email: string, name: string): string {
  for (const letter of letters()) {
    if (!letter.includes(email)) continue;
    const found = new RegExp(`${name}:\\s+https?://[^/\\s]+(/r/[\\w-]+)`).exec(readable(letter));
    if (found) return found[1]!;
  }
  return '';
}

/** The code in the newest letter to an address. */
export async function codeTo(email: string): Promise<string> {
  let code = '';
  await expect
    .poll(() => (code = newestCode(email)), { timeout: 30_000, message: `a code to ${email}` })
    .not.toBe('');
  return code;
}

function newestCode(email: string): string {
  for (const letter of letters()) {
    if (letter.includes(email)) {
      return readable(letter).match(/^[2-9A-Z]{5}-[2-9A-Z]{5}$/m)?.[0] ?? '';
    }
  }
  return '';
}

function letters(): string[] {
  // The first letter makes the folder.
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .reverse()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function newestLink(email: string, path: string): string {
  for (const letter of letters()) {
    if (!letter.includes(email)) continue;
    const found = readable(letter).match(new RegExp(`https?://[^\\s"<]*${path}#token=[\\w.-]+`));
    if (found) return found[0];
  }
  return '';
}

/** Quoted-printable breaks long lines and writes `=` as `=3D`. */
function readable(letter: string): string {
  if (!/quoted-printable/i.test(letter)) return letter;
  return letter
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
