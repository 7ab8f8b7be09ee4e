package dev.collega.guard.text;

import static dev.collega.guard.text.Word.ADJECTIVAL;
import static dev.collega.guard.text.Word.CLINICAL;
import static dev.collega.guard.text.Word.CONDITION;
import static dev.collega.guard.text.Word.GENERIC;
import static dev.collega.guard.text.Word.MEDICINE;
import static dev.collega.guard.text.Word.PATIENT;
import static dev.collega.guard.text.Word.PERSON;

import java.util.Arrays;
import java.util.Set;

/** A text cut once into words and sentences; what its words mean is looked up once, and all rules read it here. */
final class Reading {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "pt", "pts", "no", "nr", "st", "prof", "vs", "tel", "ext", "sig", "sr", "sra",
            "fig", "dob", "geb", "med", "approx", "adm", "ref", "id", "num", "mme", "mlle", "dhr", "mevr", "jan", "feb",
            "aug", "sept", "oct", "nov", "dec", "fam", "str", "ave", "rd", "ca", "bzw", "ph", "rm", "hosp", "pat",
            "acct", "reg", "cert", "f");
    private static final Set<String> BEING =
            Set.of("be", "very", "being", "been", "more", "most", "so", "stay", "remain");
    private static final Set<String> ORGANS =
            Set.of("heart", "renal", "kidney", "liver", "respiratory", "cardiac", "hepatic");
    private static final Set<String> EMERGENCY =
            Set.of("ed", "er", "ae", "gp", "us", "hospital", "emergency", "casualty");
    /** "Admission criteria", "discharge lounge": nobody is admitted. */
    private static final Set<String> OF_OFFICES = Set.of(
            "criteria",
            "policy",
            "policies",
            "office",
            "officer",
            "fee",
            "fees",
            "test",
            "exam",
            "process",
            "rate",
            "rates",
            "form",
            "forms",
            "desk",
            "lounge",
            "planning",
            "procedure",
            "procedures",
            "requirements",
            "committee",
            "hub",
            "coordinator",
            "checklist",
            "template",
            "summaries",
            "statistics",
            "data",
            "figures",
            "numbers",
            "targets",
            "costs",
            "price",
            "prices",
            "ticket",
            "tickets");

    private static final Set<String> NUMBER = Set.of("no", "nr", "number", "tel", "phone", "mobile");
    /** German has one word for the patients and for a patient who is no subject. */
    private static final Set<String> ONE_OF_THEM = Set.of(
            "des", "dem", "einem", "einen", "eines", "unseres", "unserem", "meines", "meinem", "diesem", "dieses");
    /** Who works on an illness does not have it. */
    private static final long AT_WORK = Word.bits(Word.WORK, Word.COLLEAGUE, Word.CAREER, Word.EVENT, Word.STUDY);

    private static final long SOMEBODY_ILL = CLINICAL.bit | CONDITION.bit | MEDICINE.bit | Word.RARE.bit;

    final PlainText plain;
    /** As it stands, and in lower case; both of one length. */
    final String text;

    final String lower;

    int count;
    int[] start = new int[256];
    int[] end = new int[256];
    String[] word = new String[256];
    long[] meaning = new long[256];
    boolean[] hasDigit = new boolean[256];
    private int[] sentence = new int[256];
    private long[] together = new long[32];
    private int sentences;

    Reading(String original) {
        plain = PlainText.of(original);
        text = plain.toString();
        lower = lower(text);
        cut();
        understand();
    }

    private static String lower(String text) {
        var chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.toLowerCase(chars[i]);
        }
        return new String(chars);
    }

    private void cut() {
        var newSentence = false;
        for (int at = 0; at < text.length(); ) {
            if (!plain.isLetterOrDigit(at)) {
                newSentence |= endsSentence(at);
                at++;
                continue;
            }
            var from = at;
            var digits = false;
            while (plain.isLetterOrDigit(at)
                    || (plain.at(at) == '\'' && at > from && PlainText.isLetter(plain.at(at + 1)) && !digits)) {
                digits |= plain.isDigit(at);
                at++;
            }
            if (newSentence && count > 0) {
                sentences++;
            }
            newSentence = false;
            add(from, at, digits);
        }
    }

    private boolean endsSentence(int at) {
        var c = plain.at(at);
        if (c == '\n') {
            return true;
        }
        if (c == '.'
                && count > 0
                && end[count - 1] == at
                && hasDigit[count - 1]
                && word[count - 1].length() <= 2
                && isMonth(at + 2)) {
            return false;
        }
        if (c != '.' && c != '!' && c != '?' || !Character.isWhitespace(plain.at(at + 1))) {
            return false;
        }
        return c != '.'
                || count == 0
                || end[count - 1] != at
                || (word[count - 1].length() > 1 && !ABBREVIATIONS.contains(word[count - 1]));
    }

    /** "15. März". */
    private boolean isMonth(int at) {
        var to = at;
        while (PlainText.isLetter(plain.at(to))) {
            to++;
        }
        return to > at && (Lexicon.meanings(lower.substring(at, to)) & Word.MONTH.bit) != 0;
    }

    private void add(int from, int to, boolean digits) {
        if (count == start.length) {
            var larger = count * 2;
            start = Arrays.copyOf(start, larger);
            end = Arrays.copyOf(end, larger);
            word = Arrays.copyOf(word, larger);
            meaning = Arrays.copyOf(meaning, larger);
            hasDigit = Arrays.copyOf(hasDigit, larger);
            sentence = Arrays.copyOf(sentence, larger);
        }
        start[count] = from;
        end[count] = to;
        word[count] = lower.substring(from, to);
        meaning[count] = digits ? 0 : Lexicon.meanings(word[count]);
        hasDigit[count] = digits;
        sentence[count++] = sentences;
    }

    /** A word that is no patient here is made to mean nothing, before sentences are told what they hold. */
    private void understand() {
        together = new long[sentences + 1];
        for (int i = 0; i < count; i++) {
            if (is(i, PATIENT) && !isSomebody(i)) {
                meaning[i] &= ~PATIENT.bit;
            }
            if (word[i].equals("failure") && i > 0 && ORGANS.contains(word[i - 1])) {
                meaning[i] = CONDITION.bit;
            }
            if (word[i].equals("post") && plain.at(end[i]) == '-'
                    || is(i, CLINICAL) && sameSentence(i, i + 1) && OF_OFFICES.contains(word[i + 1])
                    || word[i].equals("admission") && isForGuests(i)
                    || word[i].equals("baby") && isOurs(i)) {
                meaning[i] = 0;
            }
            if (word[i].equals("presented") && isBrought(i)) {
                meaning[i] = CLINICAL.bit;
            }
            if (word[i].equals("patienten") && i > 0 && ONE_OF_THEM.contains(word[i - 1])) {
                meaning[i] = PATIENT.bit;
            }
            if (is(i, Word.PATIENTS) && isOneOf(i)) {
                meaning[i] = PATIENT.bit;
            }
            together[sentence[i]] |= meaning[i];
        }
    }

    /** "Free admission", "admission is free"; not "admission was free of events". */
    private boolean isForGuests(int i) {
        return sameSentence(i, i - 1) && word[i - 1].equals("free")
                || sameSentence(i, i + 2)
                        && (word[i + 1].equals("is") || word[i + 1].equals("was"))
                        && word[i + 2].equals("free")
                        && !(sameSentence(i, i + 3) && word[i + 3].equals("of"));
    }

    /** "Our baby" is a colleague's, "the first IVF baby" is in books. */
    private boolean isOurs(int i) {
        for (int at = i - 1; at >= i - 2 && sameSentence(at, i); at--) {
            if (word[at].equals("our") || word[at].equals("my") || word[at].equals("first")) {
                return true;
            }
        }
        return false;
    }

    /** "Presented with …", "presented to our ED": no paper is. */
    private boolean isBrought(int i) {
        if (!sameSentence(i, i + 1)) {
            return false;
        }
        if (word[i + 1].equals("with")) {
            return true;
        }
        for (int at = i + 2; word[i + 1].equals("to") && at <= i + 4 && sameSentence(at, i); at++) {
            if (EMERGENCY.contains(word[at]) || is(at, Word.CLINIC)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSomebody(int i) {
        if (sameSentence(i, i - 1) && (is(i - 1, GENERIC) || BEING.contains(word[i - 1]))) {
            return false;
        }
        if (word[i].indexOf('\'') > 0) {
            return true;
        }
        return !(sameSentence(i, i + 1) && is(i + 1, ADJECTIVAL) && start[i + 1] - end[i] <= 1)
                || word[i + 1].equals("contact")
                        && sameSentence(i, i + 2)
                        && (hasDigit[i + 2] || NUMBER.contains(word[i + 2]));
    }

    /** "One of my patients" is a patient. */
    private boolean isOneOf(int i) {
        return i >= 3 && sameSentence(i, i - 3) && word[i - 2].equals("of") && word[i - 3].equals("one");
    }

    boolean sameSentence(int one, int other) {
        return one >= 0 && other >= 0 && one < count && other < count && sentence[one] == sentence[other];
    }

    boolean is(int i, Word what) {
        return i >= 0 && i < count && (meaning[i] & what.bit) != 0;
    }

    boolean isAny(int i, long what) {
        return i >= 0 && i < count && (meaning[i] & what) != 0;
    }

    /** Whether the sentence of this word holds any of these. */
    boolean near(int i, long what) {
        return (together[sentence[i]] & what) != 0;
    }

    boolean near(int i, Word what) {
        return near(i, what.bit);
    }

    /** Of this sentence and the one before. */
    boolean around(int i, long what) {
        return near(i, what) || (sentence[i] > 0 && (together[sentence[i] - 1] & what) != 0);
    }

    /** Whether it is about one patient: by that word, or somebody who is ill. */
    boolean ofPatient(int i) {
        return near(i, PATIENT) || (near(i, PERSON) && near(i, SOMEBODY_ILL) && !near(i, AT_WORK));
    }

    /** As {@link #ofPatient}, with the sentence before. */
    boolean aroundPatient(int i) {
        return around(i, PATIENT.bit) || (around(i, PERSON.bit) && around(i, SOMEBODY_ILL) && !around(i, AT_WORK));
    }

    int sentenceOf(int i) {
        return sentence[i];
    }

    boolean isCapital(int i) {
        return i >= 0 && i < count && Character.isUpperCase(text.charAt(start[i]));
    }

    /** The word that begins at or after this place. */
    int wordAt(int place) {
        var found = Arrays.binarySearch(start, 0, count, place);
        return Math.min(found >= 0 ? found : -found - 1, count - 1);
    }

    /** Whether a number goes on to the left of this word: what begins here is no beginning. */
    boolean isInside(int i) {
        var before = start[i] - 1;
        var c = plain.at(before);
        return (c == '-' || c == '.' || c == '/' || c == ',' || c == ':') && plain.isDigit(before - 1);
    }

    /** Whether this place is within an address of the web, a DOI, or a path. */
    boolean isInAddress(int place) {
        for (int at = place - 1; at >= 0 && place - at < 200; at--) {
            var c = plain.at(at);
            if (c == ' ' || c == '\n' || c == '(' || c == '<') {
                return false;
            }
            if (c == '/'
                    && (plain.at(at + 1) == '/'
                            || (plain.isDigit(at - 1) && lower.startsWith("10.", at - 7))
                            || lower.startsWith("10.", at - 8))) {
                return true;
            }
            if (c == 'w' && lower.startsWith("www.", at)) {
                return true;
            }
        }
        return false;
    }
}
