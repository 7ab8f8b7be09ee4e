package dev.collega.guard.text;

/** "1 2 3 - 4 5 - 6 7 8 9": seven or more single digits that are kept apart become one number. */
final class SpacedDigits {

    private static final int FEWEST = 7;
    private static final String GAPS = " -.,/";

    private SpacedDigits() {}

    static PlainText joined(PlainText text) {
        PlainText result = null;
        var copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isSingle(text, at)) {
                continue;
            }
            var last = at;
            var count = 1;
            for (int next = following(text, last); next > 0; next = following(text, last)) {
                last = next;
                count++;
            }
            if (count >= FEWEST) {
                result = result == null ? text.blank() : result;
                result.copy(text, copied, at);
                for (int i = at; i <= last; i++) {
                    if (text.isDigit(i)) {
                        result.copy(text, i, i + 1);
                    }
                }
                copied = last + 1;
            }
            at = last;
        }
        if (result == null) {
            return text;
        }
        result.copy(text, copied, text.length());
        return result;
    }

    private static boolean isSingle(PlainText text, int at) {
        return text.isDigit(at) && !text.isLetterOrDigit(at - 1) && !text.isLetterOrDigit(at + 1);
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
