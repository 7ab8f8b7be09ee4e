package dev.collega.guard.text;

import static dev.collega.guard.text.Word.CAREER;
import static dev.collega.guard.text.Word.CLINICAL;
import static dev.collega.guard.text.Word.CONDITION;
import static dev.collega.guard.text.Word.EVENT;
import static dev.collega.guard.text.Word.MEDICINE;
import static dev.collega.guard.text.Word.PATIENT;
import static dev.collega.guard.text.Word.PATIENTS;
import static dev.collega.guard.text.Word.PERSON;
import static dev.collega.guard.text.Word.REFERENCE;
import static dev.collega.guard.text.Word.SELF;
import static dev.collega.guard.text.Word.STUDY;
import static dev.collega.guard.text.Word.TREATED;

import java.util.Set;
import java.util.regex.Pattern;

/** Birthdays, and the days on which something was done to somebody. */
final class Dates {

    /** Whoever was born before is in books, not in a ward. */
    private static final int HISTORY = 1915;
    /** And what happened before is told, not noted. */
    private static final int TOLD = 1960;

    /** In a note the verb stands in front: "Admitted 12/03/2024 with …", "am 12.03.2024 operiert". */
    private static final int IN_FRONT = 3;

    /** Sentences are shorter; a text without a full stop is not to take for ever. */
    private static final int FAR = 60;

    private static final int LABEL_LENGTH = 44;
    /** As it is written in charts and said of people, in the languages of Europe; "nata a Pavia il". */
    private static final Pattern BIRTH = Pattern.compile(
            "(?:"
                    + "\\bd\\.?[ ]?[o0]\\.?[ ]?b\\b\\.?|\\bbirth ?dates?|\\bdate of birth|\\bbirthday|\\bborn(?: on| in)?"
                    + "|\\* ?|\\bgeb(?:oren\\b|urtstag\\b|urtsdatum\\b|\\.?[- ]?dat(?:um|\\.)?|\\.|\\b)(?: am| op)?"
                    + "|\\bgeboorte ?dat(?:um|\\.)?"
                    + "|\\bnee?(?:\\(e\\))?(?: a [a-z' -]{2,20})? le|\\b(?:date de )?naiss(?:ance|\\.)(?: le)?|\\bd\\.?d\\.?n\\b\\.?"
                    + "|\\bd\\.?n\\b\\.?|\\bf\\.?n\\b\\.?"
                    + "|\\bnacid[oa](?: en [a-z' -]{2,20})?(?: el)?|\\bnacimiento|\\b(?:f|fec|fecha)?\\.? ?(?:de )?nac\\b\\.?"
                    + "|\\bnat[oa](?: a [a-z' -]{2,20})? il|\\bnascita|\\bnascid[oa](?: a| em| no dia)|\\bnasc(?:imento\\b|\\.)"
                    + "|\\burodzon[ya]|\\burodzenia|\\bur\\.|\\bfodd|\\bfodelsedatum|\\bfodt|\\bfodselsdato|\\bsyntynyt"
                    + ")(?: (?:is|was|on|of|(?:given|recorded|noted|entered) as|:))?[ ]?[:=(,.\\-]{0,2}\\s{0,2}(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$");

    private static final Set<String> BEEN = Set.of("was", "were", "is", "wurde", "fue", "foi", "werd");
    private static final Set<String> LABELS = Set.of(
            "dob",
            "d0b",
            "d",
            "b",
            "birth",
            "birthdate",
            "birthdates",
            "born",
            "birthday",
            "ne",
            "nee",
            "naissance",
            "naiss",
            "ddn",
            "dn",
            "n",
            "fn",
            "geb",
            "geboren",
            "geburtsdatum",
            "geburtstag",
            "dat",
            "gebdat",
            "datum",
            "gebdatum",
            "nacido",
            "nacida",
            "nacimiento",
            "nac",
            "fnac",
            "nato",
            "nata",
            "nascita",
            "geboortedatum",
            "geboortedat",
            "nascido",
            "nascida",
            "nascimento",
            "nasc",
            "urodzony",
            "urodzona",
            "urodzenia",
            "ur",
            "fodd",
            "fodelsedatum",
            "fodt",
            "fodselsdato",
            "syntynyt");
    private static final long ILL = Word.bits(CLINICAL, CONDITION, MEDICINE);
    private static final long NOT_OF_ONE = Word.bits(PATIENTS, STUDY, EVENT, CAREER, REFERENCE);

    private Dates() {}

    static void look(Reading text, Strictness strictness, Findings found) {
        for (var date : FullDate.in(text)) {
            if (!birth(text, date, strictness, found)) {
                day(text, date.doubtful() ? date.withoutYear() : date, strictness, found);
            }
        }
    }

    private static boolean birth(Reading text, FullDate date, Strictness strictness, Findings found) {
        if (!date.hasYear() || !isLabelled(text, date)) {
            return false;
        }
        var from = Math.max(0, date.start() - LABEL_LENGTH);
        var label = BIRTH.matcher(text.lower).region(from, date.start()).useTransparentBounds(true);
        if (!label.find()) {
            return false;
        }
        var i = text.wordAt(label.start());
        var ofPatient = text.aroundPatient(date.word()) || text.near(date.word(), ILL);
        if (text.plain.at(label.start()) == '*' && (!ofPatient || date.doubtful())) {
            return false;
        }
        if (date.year() < HISTORY || (!ofPatient && (strictness == Strictness.PRIVATE_NOTE || isMine(text, i)))) {
            return true;
        }
        // A museum was born on a day, too; of somebody with a name it is asked.
        if (!ofPatient
                && text.lower.startsWith("born", label.start())
                && i > 0
                && BEEN.contains(text.word[i - 1])
                && !text.near(i, PERSON)) {
            if (isNamed(text, i - 1) && !text.near(i, Word.bits(EVENT, CAREER, STUDY, Word.CLINIC))) {
                found.medium(Identifier.DATE, "date-of-birth", label.start(), date.end());
            }
            return true;
        }
        if (!ofPatient
                && text.lower.startsWith("born", label.start())
                && !text.near(i, PERSON)
                && text.near(i, Word.bits(EVENT, CAREER, STUDY, Word.CLINIC))) {
            return true;
        }
        found.high(Identifier.DATE, "date-of-birth", label.start(), date.end());
        return true;
    }

    /** Whether one of the words before may belong to such a label, which is sooner seen than matched. */
    private static boolean isLabelled(Reading text, FullDate date) {
        for (int at = date.word() - 1; at >= 0 && at >= date.word() - 7; at--) {
            if (LABELS.contains(text.word[at])) {
                return true;
            }
        }
        return text.plain.at(date.start() - 1) == '*' || text.plain.at(date.start() - 2) == '*';
    }

    private static boolean isNamed(Reading text, int verb) {
        for (int at = verb - 1; at >= verb - 3 && text.sameSentence(at, verb); at--) {
            if (text.isCapital(at) && text.isAny(at, Word.bits(Word.FIRST_NAME, Word.TITLE))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMine(Reading text, int label) {
        for (int at = label - 1; at >= label - 3 && text.sameSentence(at, label); at--) {
            if (text.is(at, SELF)) {
                return true;
            }
        }
        return false;
    }

    private static void day(Reading text, FullDate date, Strictness strictness, Findings found) {
        var i = date.word();
        var patient = text.near(i, PATIENT);
        var somebody = patient || (text.near(i, PERSON) && text.near(i, ILL));
        var aside = text.near(i, NOT_OF_ONE);
        if (date.year() >= TOLD && isClinical(text, i, patient, somebody, aside)) {
            found.high(Identifier.DATE, "clinical-date", date.start(), date.end());
        } else if (strictness == Strictness.CASE && date.hasYear() && !text.near(i, Word.bits(EVENT, REFERENCE))) {
            found.medium(Identifier.DATE, "day-in-case", date.start(), date.end());
        } else if (patient && !aside || somebody && !aside && text.near(i, Word.bits(CLINICAL, TREATED))) {
            found.medium(Identifier.DATE, "day-of-patient", date.start(), date.end());
        }
    }

    private static boolean isClinical(Reading text, int i, boolean patient, boolean somebody, boolean aside) {
        if (text.near(i, CLINICAL)) {
            if (patient) {
                return !text.near(i, Word.bits(PATIENTS)) || !text.near(i, STUDY);
            }
            if (somebody && text.near(i, PERSON) && !text.near(i, Word.bits(EVENT, CAREER, PATIENTS, STUDY))) {
                return true;
            }
            // "Admitted 12/03/2024, home on the 14th": a note, in which nobody is named. A bill is admitted, too.
            return !aside
                    && !text.near(i, SELF)
                    && (!text.near(i, Word.COLLEAGUE) || text.near(i, Word.bits(CONDITION, MEDICINE)))
                    && (text.near(i, PERSON) || hasOther(text, i, CLINICAL) || isJustBefore(text, i));
        }
        if (!text.near(i, TREATED)) {
            return false;
        }
        if (!patient && !aside && !isOurs(text, i) && isInFront(text, i, TREATED) && hasOther(text, i, TREATED)) {
            return true;
        }
        return patient
                ? !text.near(i, Word.bits(PATIENTS, EVENT))
                : text.near(i, PERSON)
                        && text.near(i, Word.bits(CONDITION, MEDICINE, Word.ROOM))
                        && !aside
                        && !text.near(i, Word.COLLEAGUE);
    }

    /** Whether such a word is among the first of the sentence, or the date is. */
    private static boolean isInFront(Reading text, int date, Word what) {
        var first = first(text, date);
        if (date - first < IN_FRONT) {
            return true;
        }
        for (int at = first; at < first + IN_FRONT; at++) {
            if (text.is(at, what)) {
                return true;
            }
        }
        return false;
    }

    /** An illness, a drug or a ward that is said beside the verb and not by it. */
    private static boolean hasOther(Reading text, int i, Word verb) {
        var others = Word.bits(CONDITION, MEDICINE, Word.ROOM) | (verb == TREATED ? Word.CLINIC.bit : 0);
        if (!text.near(i, others)) {
            return false;
        }
        for (int at = first(text, i); at < i + FAR && text.sameSentence(at, i); at++) {
            if (text.isAny(at, others) && !text.is(at, verb)) {
                return true;
            }
        }
        return false;
    }

    /** "Admitted on 3 May 2025": only small words stand between, "admitted defeat" is another thing. */
    private static boolean isJustBefore(Reading text, int date) {
        for (int at = date - 1; at >= date - 4 && text.sameSentence(at, date); at--) {
            if (text.is(at, CLINICAL)) {
                return isInFront(text, date, CLINICAL);
            }
            if (text.word[at].length() > 4 && !text.is(at, TREATED)) {
                return false;
            }
        }
        // "Am 12.03.2024 operiert": behind it.
        var after = date + 1;
        while (text.sameSentence(after, date) && (text.hasDigit[after] || text.is(after, Word.MONTH))) {
            after++;
        }
        return date - first(text, date) < IN_FRONT && text.sameSentence(after, date) && text.is(after, CLINICAL);
    }

    /** Something of ours was; "our clinic" and "us" are where somebody came to. */
    private static boolean isOurs(Reading text, int i) {
        if (!text.near(i, SELF)) {
            return false;
        }
        for (int at = first(text, i); at < i + FAR && text.sameSentence(at, i); at++) {
            if (text.is(at, SELF)
                    && !text.word[at].equals("us")
                    && !text.isAny(at + 1, Word.bits(Word.CLINIC, Word.ROOM))) {
                return true;
            }
        }
        return false;
    }

    private static int first(Reading text, int i) {
        var first = i;
        while (first > i - FAR && text.sameSentence(first - 1, i)) {
            first--;
        }
        return first;
    }
}
