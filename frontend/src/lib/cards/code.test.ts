import { describe, expect, it } from 'vitest';
import { codeIn, readCode, sayCode } from './code';

describe('a code', () => {
  it('is read however it was typed', () => {
    for (const typed of ['K7QM2X9P', 'k7qm2x9p', ' K7QM-2X9P ', 'k7qm 2x9p'])
      expect(readCode(typed)).toBe('K7QM2X9P');
  });

  it('is not what merely looks like one', () => {
    for (const typed of ['', 'K7QM2X9', 'K7QM2X9PP', 'K7QM2X9O', 'I7QM2X9P', 'K7QM2X9É'])
      expect(readCode(typed)).toBeUndefined();
  });

  it('is found in the address that a QR code holds', () => {
    expect(codeIn('https://collega.example/c/K7QM2X9P')).toBe('K7QM2X9P');
    expect(codeIn('http://localhost:8080/c/k7qm-2x9p/?from=qr#x')).toBe('K7QM2X9P');
    expect(codeIn('K7QM 2X9P')).toBe('K7QM2X9P');
    expect(codeIn('https://elsewhere.example/d/K7QM2X9P')).toBeUndefined();
    expect(codeIn('BEGIN:VCARD')).toBeUndefined();
  });

  it('is shown in two groups', () => {
    expect(sayCode('K7QM2X9P')).toBe('K7QM 2X9P');
  });
});
