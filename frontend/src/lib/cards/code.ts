const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** As the server keeps it; undefined for what can be no code. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s.-]/g, '');
  return code.length === LENGTH && [...code].every((sign) => ALPHABET.includes(sign))
    ? code
    : undefined;
}

/** The code in what a QR code says: the address of a card, of whichever installation, or the bare code. */
export function codeIn(scanned: string): string | undefined {
  const address = /^https?:\/\/[^/]+(?:\/[^?#]*)?\/c\/([^/?#]+)\/?(?:[?#].*)?$/i.exec(
    scanned.trim(),
  );
  return readCode(address ? decodeURIComponent(address[1]!) : scanned);
}

/** "K7QM 2X9P": two groups are read aloud without losing the place. */
export function sayCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}
