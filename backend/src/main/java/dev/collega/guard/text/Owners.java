package dev.collega.guard.text;

import static dev.collega.guard.text.Word.CLINIC;
import static dev.collega.guard.text.Word.COLLEAGUE;
import static dev.collega.guard.text.Word.PATIENT;
import static dev.collega.guard.text.Word.PERSON;
import static dev.collega.guard.text.Word.SELF;

import java.util.Set;

/** Whose telephone, address or number it is: of whoever is named nearest to it. */
final class Owners {

    private static final int FAR = 14;
    private static final int AFTER = 6;
    private static final Set<String> ASKED = Set.of("asked", "asks", "told", "gave", "wants", "begged", "lets", "let");
    private static final Set<String> WROTE = Set.of(
            "wrote",
            "writes",
            "emailed",
            "emails",
            "texted",
            "texts",
            "mailed",
            "messaged",
            "messages",
            "phoned",
            "rang",
            "called",
            "calls",
            "contacted");
    private static final Set<String> CONDITIONAL =
            Set.of("if", "when", "whenever", "should", "before", "after", "unless");
    private static final long ANYBODY = Word.bits(PATIENT, PERSON, CLINIC, COLLEAGUE, SELF);

    private Owners() {}

    /** @param i the word at which the number begins */
    static boolean isPatients(Reading text, int i, int last) {
        if (!text.aroundPatient(i)) {
            return false;
        }
        if (isAdvice(text, i)) {
            return false;
        }
        var possessive = false;
        for (int at = i - 1; at >= 0 && i - at <= FAR && text.sentenceOf(i) - text.sentenceOf(at) <= 1; at--) {
            if (text.isAny(at, Word.bits(PATIENT, PERSON))) {
                return true;
            }
            // "My patient's number": who comes before the patient owns the patient only.
            if (text.isAny(at, Word.bits(CLINIC, COLLEAGUE)) && !isReached(text, at, i) && !isLabel(text, at)) {
                return false;
            }
            if (text.is(at, SELF)) {
                if (isWrittenTo(text, at)) {
                    continue;
                }
                possessive |= !ASKED.contains(text.word[Math.max(0, at - 1)]);
                if (!isOfPatient(text, at, i)) {
                    return false;
                }
            }
        }
        if (possessive) {
            return false;
        }
        for (int at = last + 1; at < text.count && at - last <= AFTER && text.sameSentence(at, last); at++) {
            if (text.isAny(at, ANYBODY)) {
                return text.isAny(at, Word.bits(PATIENT, PERSON));
            }
        }
        return false;
    }

    /** "Wrote to me from …": it is the writer's. */
    private static boolean isWrittenTo(Reading text, int self) {
        return self >= 2 && text.word[self - 1].equals("to") && WROTE.contains(text.word[self - 2])
                || self >= 1 && WROTE.contains(text.word[self - 1]);
    }

    /** "If your patient needs a chair, ring …": the number is whoever's brings it. */
    private static boolean isAdvice(Reading text, int i) {
        var first = i;
        while (text.sameSentence(first - 1, i)) {
            first--;
        }
        return CONDITIONAL.contains(text.word[first])
                && text.isAny(i - 1, Word.PHONE.bit)
                && !text.word[i - 1].equals("number");
    }

    /** "My patient's", "she asked us to ring". */
    private static boolean isOfPatient(Reading text, int self, int number) {
        return text.sameSentence(self, number)
                && (text.word[self].equals("my")
                        || text.word[self].equals("our")
                        || ASKED.contains(text.word[Math.max(0, self - 1)]));
    }

    /** "Contact no.": nobody is meant. */
    private static boolean isLabel(Reading text, int at) {
        return text.word[at].startsWith("contact")
                && text.sameSentence(at, at + 1)
                && (text.is(at + 1, Word.PHONE) || text.word[at + 1].equals("no") || text.hasDigit[at + 1]);
    }

    /** "Patient on ward 7": a ward with a number is where somebody lies, not whom one calls. */
    private static boolean isReached(Reading text, int at, int number) {
        return text.is(at, Word.ROOM) && at + 1 < number && text.hasDigit[at + 1];
    }
}
