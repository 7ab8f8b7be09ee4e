package dev.collega.guard.text;

/**
 * "1 2 3 - 4 5 - 6 7 8 9": seven or more single digits that are kept apart become one number, or the groups of one. Letters
 * may stand among them where there are nine or more: "1 E G 4 T E 5 M K 7 3".
 */
final class SpacedDigits {

    private static final int FEWEST = 7;
    private static final int FEWEST_WITH_LETTERS = 9;
    private static final int FEWEST_DIGITS_AMONG_LETTERS = 4;
    private static final String GAPS = " -.,/";
    private static final String MARKS = "-./";
    /** Words of one letter: "8 9 I think". */
    private static final String WORDS = "AIaeiouy";

    private SpacedDigits() {}

    static PlainText joined(PlainText text) {
        PlainText result = null;
        var copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (GAPS.indexOf(text.at(at + 1)) < 0
                    || !text.isDigit(at) && !Character.isUpperCase(text.at(at))
                    || !isSingle(text, at)) {
                continue;
            }
            var run = new Run(text, at);
            if (run.isNumber()) {
                result = result == null ? text.blank() : result;
                result.copy(text, copied, at);
                run.write(result);
                copied = run.last + 1;
            }
            at = run.end;
        }
        if (result == null) {
            return text;
        }
        result.copy(text, copied, text.length());
        return result;
    }

    private static final class Run {

        private final PlainText text;
        private final int first;
        /** Where it ends as a number, and where it was read to. */
        private int last;

        private int end;
        private int digits;
        private int letters;
        private int marks;

        Run(PlainText text, int first) {
            this.text = text;
            this.first = first;
            last = first;
            count(first);
            for (int next = following(text, last); next > 0; next = following(text, last)) {
                marks += hasMark(last, next) ? 1 : 0;
                count(next);
                last = next;
            }
            end = last;
            // A word of one letter after a number belongs to the sentence; that of an Italian number has sixteen
            // characters.
            while (last - 1 > first && WORDS.indexOf(text.at(last)) >= 0 && digits + letters != 16) {
                letters--;
                last--;
                while (!text.isLetterOrDigit(last)) {
                    marks -= MARKS.indexOf(text.at(last)) >= 0 ? 1 : 0;
                    last--;
                }
            }
        }

        private void count(int at) {
            if (text.isDigit(at)) {
                digits++;
            } else {
                letters++;
            }
        }

        private boolean hasMark(int from, int to) {
            for (int i = from + 1; i < to; i++) {
                if (MARKS.indexOf(text.at(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        boolean isNumber() {
            return letters == 0
                    ? digits >= FEWEST
                    : digits + letters >= FEWEST_WITH_LETTERS && digits >= FEWEST_DIGITS_AMONG_LETTERS;
        }

        /** What stands between them seldom parts the groups of a number: "1 9 . 0 4 . 1 9 5 2". */
        void write(PlainText result) {
            for (int i = first; i <= last; i++) {
                if (text.isLetterOrDigit(i) || marks < (digits + letters) / 2 && MARKS.indexOf(text.at(i)) >= 0) {
                    result.copy(text, i, i + 1);
                }
            }
        }
    }

    private static boolean isSingle(PlainText text, int at) {
        return text.isLetterOrDigit(at) && !text.isLetterOrDigit(at - 1) && !text.isLetterOrDigit(at + 1);
    }

    private static int following(PlainText text, int at) {
        for (int next = at + 2; next <= at + 4; next++) {
            if (GAPS.indexOf(text.at(next - 1)) < 0) {
                return -1;
            }
            if (isSingle(text, next)) {
                return next;
            }
        }
        return -1;
    }
}
