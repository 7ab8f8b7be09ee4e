package dev.collega.guard.text;

import java.util.Set;

/** "M R N", "d.o.b.": the labels of numbers, a letter at a time, become one word. */
final class SpacedLetters {

    private static final int FEWEST = 3;
    private static final Set<String> LABELS = Set.of(
            "mrn", "ssn", "nhs", "dob", "mbi", "bsn", "nir", "nhc", "ipp", "dni", "nie", "cpf", "nif", "chi", "nhi",
            "ddn", "ahv", "urn");

    private SpacedLetters() {}

    static PlainText joined(PlainText text) {
        PlainText result = null;
        var copied = 0;
        for (int at = 0; at < text.length(); at++) {
            if (!isGap(text.at(at + 1)) || !isSingle(text, at)) {
                continue;
            }
            var label = new StringBuilder().append(Character.toLowerCase(text.at(at)));
            var last = at;
            while (label.length() < FEWEST && isGap(text.at(last + 1)) && isSingle(text, last + 2)) {
                last += 2;
                label.append(Character.toLowerCase(text.at(last)));
            }
            if (LABELS.contains(label.toString())) {
                result = result == null ? text.blank() : result;
                result.copy(text, copied, at);
                for (int i = at; i <= last; i += 2) {
                    result.copy(text, i, i + 1);
                }
                copied = text.at(last + 1) == '.' ? last + 2 : last + 1;
            }
            at = last;
        }
        if (result == null) {
            return text;
        }
        result.copy(text, copied, text.length());
        return result;
    }

    private static boolean isGap(char c) {
        return c == ' ' || c == '.' || c == '-';
    }

    private static boolean isSingle(PlainText text, int at) {
        return PlainText.isLetter(text.at(at)) && !text.isLetterOrDigit(at - 1) && !text.isLetterOrDigit(at + 1);
    }
}
