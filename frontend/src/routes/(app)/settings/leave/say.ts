/** "640 kB", "1.2 MB". */
export function saySize(bytes: number | null | undefined): string {
  if (!bytes) return 'Ready';
  if (bytes < 1_000) return 'Less than 1 kB';
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = unit === 'MB' && amount < 10 ? 1 : 0;
  return `${amount.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${unit}`;
}
