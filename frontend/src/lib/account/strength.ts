// A hint while a new password is typed. The server decides; this only says early what helps.

export type Strength = { level: 0 | 1 | 2 | 3; words: string };

const LEAST = 12;
/** What is tried first, and so adds nothing to a password. */
const GUESSED_FIRST =
  /password|passwort|senha|letmein|welcome|iloveyou|admin|qwert[yz]|azerty|asdf|abc123|dragon|monkey|sunshine|princess|football|collega/gi;

/** `own` are words about the person: their name, their email. */
export function strengthOf(password: string, own: string[] = []): Strength {
  const characters = [...password];
  if (characters.length === 0) return { level: 0, words: '' };
  const missing = LEAST - characters.length;
  if (missing > 0) {
    return {
      level: 0,
      words: missing === 1 ? 'One more character.' : `${missing} more characters.`,
    };
  }
  const left = withoutWhatIsGuessed(password, own);
  const bits = left.length * Math.log2(Math.max(alphabet(left), 2)) * variety(left);
  if (bits < 35) return { level: 1, words: 'Long enough, but easy to guess. Add a word or two.' };
  if (bits < 55) return { level: 2, words: 'Good. Another word would make it strong.' };
  return { level: 3, words: 'Strong.' };
}

function withoutWhatIsGuessed(password: string, own: string[]): string {
  const words = own
    .flatMap((text) => text.toLowerCase().split(/[\s@._-]+/))
    .filter((word) => word.length > 2);
  let left = password.toLowerCase().replace(GUESSED_FIRST, '·');
  for (const word of words) left = left.replaceAll(word, '·');
  // aaaa, 1234 and dcba count as what they are: one character and a rule.
  return [...left].filter((character, at, all) => !follows(all[at - 1], character)).join('');
}

function follows(before: string | undefined, character: string): boolean {
  if (before === undefined) return false;
  return Math.abs(character.codePointAt(0)! - before.codePointAt(0)!) <= 1;
}

function alphabet(text: string): number {
  const classes: [RegExp, number][] = [
    [/[a-z]/, 20],
    [/\d/, 10],
    [/\s/, 2],
    [/[^a-z\d\s]/, 20],
  ];
  return classes.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
}

/** Between 0 and 1: how much of the text is not a repetition of itself. */
function variety(text: string): number {
  const pairs = [...text].map((character, at, all) => character + (all[at + 1] ?? ''));
  return pairs.length === 0 ? 0 : new Set(pairs).size / pairs.length;
}
