import { describe, expect, it } from 'vitest';
import { mailto } from './words';

describe('a message for the mail client', () => {
  it('keeps lines, accents and what would end an address', () => {
    const link = mailto({
      email: 'ana+ward&5@hospital.example',
      subject: 'Olá & 50 % más?',
      body: 'Olá Ana,\n\ncomo estás? #1',
    });
    expect(link).toMatch(/^mailto:ana%2Bward%265@hospital\.example\?subject=/);
    const asked = new URL(link).searchParams;
    expect(asked.get('subject')).toBe('Olá & 50 % más?');
    expect(asked.get('body')).toBe('Olá Ana,\r\n\r\ncomo estás? #1');
    expect(link).not.toContain('+ward');
  });

  it('leaves the address to be filled in where there is none', () => {
    expect(mailto({ subject: 'Hello', body: 'Hi' })).toBe('mailto:?subject=Hello&body=Hi');
  });
});
