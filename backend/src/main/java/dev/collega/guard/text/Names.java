package dev.collega.guard.text;

import static dev.collega.guard.text.Word.CAREER;
import static dev.collega.guard.text.Word.CLINICAL;
import static dev.collega.guard.text.Word.COLLEAGUE;
import static dev.collega.guard.text.Word.CONDITION;
import static dev.collega.guard.text.Word.EVENT;
import static dev.collega.guard.text.Word.FIRST_NAME;
import static dev.collega.guard.text.Word.MEDICINE;
import static dev.collega.guard.text.Word.PATIENT;
import static dev.collega.guard.text.Word.PATIENTS;
import static dev.collega.guard.text.Word.PERSON;
import static dev.collega.guard.text.Word.RARE;
import static dev.collega.guard.text.Word.ROOM;
import static dev.collega.guard.text.Word.STUDY;
import static dev.collega.guard.text.Word.TITLE;
import static dev.collega.guard.text.Word.TREATED;

import java.util.Set;
import java.util.regex.Pattern;

/** A name beside an illness or a bed, or said to be a patient's: alone harmless, together somebody. */
final class Names {

    private static final Pattern LABEL = Pattern.compile(
            "(?i:(?:patient|pt)(?:'s)?(?: full| first| last| sur)? ?name|name of (?:the |this |my )?patient|full name of (?:the )?patient|nom du patient|patientenname|nombre del paciente|nome del paziente|naam (?:van de )?patient|nome do (?:doente|utente|paciente)|patient is (?:called|named))[ ]?(?i:is|was|:|=|-){0,2}[ :]{0,2}(?<name>[A-Z][\\p{Alpha}'.-]{0,30}(?:,? [A-Z][\\p{Alpha}'.-]{0,30}){0,3})");
    private static final Pattern FULL_NAME = Pattern.compile(
            "(?i:patient|pt|pat|patientin|patiente|paciente|paziente|doente) ?:(?: (?i:mr|mrs|ms|miss|herr|frau|mme|m)\\.?)? ?(?<name>[A-Z][\\p{Alpha}'-]{1,30}(?: [A-Z][\\p{Alpha}'-]{1,30}){1,3})(?<age>, \\d{1,3})?");
    private static final Pattern INITIALS = Pattern.compile("[ ,:(]{1,3}(?<name>[A-Z]\\.? ?[A-Z]\\.)(?= |,|\\)|$)");
    private static final Set<String> SUFFERS = Set.of(
            "has",
            "had",
            "with",
            "suffers",
            "suffering",
            "takes",
            "taking",
            "developed",
            "develops",
            "started",
            "on",
            "was",
            "is",
            "got",
            "died",
            "diagnosed",
            "presented",
            "hat",
            "tiene",
            "ha",
            "a",
            "heeft",
            "tem",
            "needs",
            "whose",
            "admitted",
            "having",
            "s",
            "broke",
            "refuses",
            "lost",
            "souffre",
            "leidet",
            "padece",
            "sufre",
            "soffre",
            "sofre",
            "lijdt");

    private static final Set<String> PARTICLES =
            Set.of("de", "van", "der", "den", "von", "da", "dos", "di", "la", "le", "du", "del", "ten", "ter");

    private static final Set<String> LABELLING =
            Set.of("patient", "patient's", "pt", "name", "nom", "nombre", "nome", "naam", "patientenname", "full");
    private static final long SICK = Word.bits(CONDITION, MEDICINE, RARE);

    private Names() {}

    static void look(Reading text, Findings found) {
        for (int i = 0; i < text.count; i++) {
            var meaning = text.meaning[i];
            if (LABELLING.contains(text.word[i])) {
                labelled(text, i, found);
            }
            if (meaning == 0) {
                unknown(text, i, found);
                continue;
            }
            if ((meaning & PATIENT.bit) != 0) {
                patient(text, i, found);
                afterColon(text, i, found);
            }
            if ((meaning & TITLE.bit) != 0 && (text.isCapital(i) || text.word[i].length() > 4)) {
                titled(text, i, found);
            }
            if ((meaning & FIRST_NAME.bit) != 0 && text.isCapital(i)) {
                named(text, i, found);
            }
        }
    }

    private static void labelled(Reading text, int i, Findings found) {
        var label = LABEL.matcher(text.text).region(text.start[i], Math.min(text.text.length(), text.start[i] + 140));
        if (label.lookingAt()) {
            var end = label.end("name");
            found.high(
                    Identifier.NAME,
                    "patient-name",
                    label.start("name"),
                    text.plain.at(end - 1) == '.' && text.plain.at(end - 3) != ' ' ? end - 1 : end);
        }
    }

    /** "Patient: Mary Ward, 71". */
    private static void afterColon(Reading text, int i, Findings found) {
        if (text.plain.at(text.end[i]) != ':' && text.plain.at(text.end[i] + 1) != ':') {
            return;
        }
        var full =
                FULL_NAME.matcher(text.text).region(text.start[i], Math.min(text.text.length(), text.start[i] + 120));
        if (full.lookingAt() && (full.group("age") != null || text.is(text.wordAt(full.start("name")), FIRST_NAME))) {
            found.high(Identifier.NAME, "patient-name", full.start("name"), full.end("name"));
        }
    }

    /** "My patient Anna", "pt J.S.". */
    private static void patient(Reading text, int i, Findings found) {
        var next = i + 1;
        var near = next < text.count && text.sameSentence(i, next) && text.start[next] - text.end[i] <= 3;
        if (!near) {
            return;
        }
        while (next < i + 3
                && Set.of("called", "named", "is", "name").contains(text.word[next])
                && next + 1 < text.count) {
            next++;
        }
        if (text.isCapital(next)
                && text.isAny(next, Word.bits(FIRST_NAME, TITLE))
                && !isColleague(text, next)
                && !text.near(i, Word.bits(CAREER))) {
            if (text.is(next, TITLE) && isCapitalised(text, next + 1) && isCapitalised(text, next + 2)) {
                found.high(Identifier.NAME, "patient-name", text.start[next + 1], text.end[next + 2]);
                return;
            }
            found.medium(
                    Identifier.NAME,
                    "named-patient",
                    text.start[next],
                    text.end[isCapitalised(text, next + 1) ? next + 1 : next]);
            return;
        }
        if (text.meaning[next] == 0
                && isName(text, next)
                && text.start[next] - text.end[i] == 1
                && text.isAny(i - 1, Word.SELF.bit)
                && !text.isCapital(i)) {
            found.medium(Identifier.NAME, "named-patient", text.start[next], text.end[next]);
            return;
        }
        var initials = INITIALS.matcher(text.text)
                .region(text.end[i], Math.min(text.text.length(), text.end[i] + 9))
                .useTransparentBounds(true);
        if (initials.lookingAt() && text.near(i, SICK | Word.bits(CLINICAL, TREATED, ROOM))) {
            found.medium(Identifier.NAME, "patients-initials", initials.start("name"), initials.end("name"));
        }
    }

    private static boolean isCapitalised(Reading text, int i) {
        return i < text.count
                && text.isCapital(i)
                && text.start[i] - text.end[i - 1] <= 2
                && !text.isAny(i, Word.bits(Word.MONTH));
    }

    /** "Mr Jones, COPD": a colleague is named so, too, but then something says what they are. */
    private static void titled(Reading text, int i, Findings found) {
        var next = i + 1;
        while (next < i + 4 && next < text.count && PARTICLES.contains(text.word[next])) {
            next++;
        }
        if (!isCapitalised(text, next)
                || text.hasDigit[next]
                || text.end[next] - text.start[next] < 2
                || isColleague(text, next)
                || text.is(next + 1, Word.WORK)
                || text.is(next + 2, Word.WORK)) {
            return;
        }
        if (text.near(i, Word.bits(EVENT, CAREER, STUDY, COLLEAGUE))
                && !text.near(i, PATIENT)
                && !(SUFFERS.contains(text.word[next + 1 < text.count ? next + 1 : next])
                        && isIll(text, next + 2, i))) {
            return;
        }
        if (text.near(i, SICK | CLINICAL.bit)
                || text.near(i, TREATED) && text.near(i, Word.bits(PERSON, PATIENT, ROOM)) && !text.near(i, Word.SELF)
                || hasBed(text, i)) {
            found.medium(Identifier.NAME, "name-and-condition", text.start[i], text.end[next]);
        }
    }

    private static boolean isIll(Reading text, int from, int i) {
        for (int at = from; at < from + 3 && text.sameSentence(at, i); at++) {
            if (text.isAny(at, SICK)) {
                return !isSubject(text, at);
            }
        }
        return false;
    }

    /** "Oisin has lupus": no list knows all names, but few things other than people have an illness. */
    private static void unknown(Reading text, int i, Findings found) {
        var verb = i + 1;
        if (!isName(text, i)
                || !text.sameSentence(i, verb)
                || text.start[verb] - text.end[i] != 1
                || !HAS.contains(text.word[verb])
                || text.near(i, Word.bits(EVENT, CAREER, STUDY, COLLEAGUE, PATIENTS, Word.CLINIC, Word.WORK))) {
            return;
        }
        var ill = verb + 1;
        while (ill < verb + 4 && text.sameSentence(ill, i) && !text.isAny(ill, SICK)) {
            ill++;
        }
        if (isIll(text, ill, i)) {
            found.medium(Identifier.NAME, "name-and-condition", text.start[i], text.end[ill]);
        }
    }

    /** Written like a name, and no word that is known to begin a sentence. */
    private static boolean isName(Reading text, int i) {
        return text.isCapital(i)
                && !text.hasDigit[i]
                && text.end[i] - text.start[i] >= 3
                && Character.isLowerCase(text.text.charAt(text.start[i] + 1))
                && !text.is(i, Word.NO_NAME)
                && !text.word[i].endsWith("s")
                && !text.word[i].endsWith("tion")
                && !text.word[i].endsWith("ty")
                && !text.word[i].endsWith("ment")
                && !text.word[i].endsWith("ing")
                && !text.is(i, Word.COUNTRY);
    }

    private static final Set<String> HAS =
            Set.of("has", "had", "suffers", "died", "was", "hat", "tiene", "tem", "heeft");

    private static boolean hasBed(Reading text, int i) {
        for (int at = i; at < text.count && text.sameSentence(at, i) && at < i + 10; at++) {
            if (text.is(at, ROOM) && at + 1 < text.count && text.hasDigit[at + 1]) {
                return true;
            }
        }
        return false;
    }

    /** "Maria has lupus": a first name, a verb, an illness, close together. */
    private static void named(Reading text, int i, Findings found) {
        if (isColleague(text, i)
                || text.near(i, Word.bits(EVENT, CAREER, STUDY, COLLEAGUE)) && !text.near(i, PATIENT)) {
            return;
        }
        var at = i + 1;
        while (at < i + 3 && at < text.count && isCapitalised(text, at)) {
            at++;
        }
        if (at >= text.count || !text.sameSentence(at, i) || text.start[at] - text.end[at - 1] > 2) {
            return;
        }
        var possessive = text.word[i].endsWith("'s") || text.word[at - 1].endsWith("'s");
        var lost = text.word[at].equals("to")
                && i > 0
                && (text.word[i - 1].equals("lost") || text.word[i - 1].equals("losing"));
        var aside = text.plain.at(text.end[at - 1]) == ',' && !text.sameSentence(i - 1, i);
        if (!possessive && !lost && !aside && !SUFFERS.contains(text.word[at])) {
            return;
        }
        if (text.word[at].equals("broke") && (text.word[at + 1 < text.count ? at + 1 : at].matches("his|her"))) {
            found.medium(Identifier.NAME, "name-and-condition", text.start[i], text.end[at]);
            return;
        }
        for (int ill = at; ill <= at + (aside ? 3 : 4) && text.sameSentence(ill, i); ill++) {
            if (text.is(ill, Word.WORK)
                    || text.word[ill].equals("experience")
                    || text.word[ill].equals("expertise")
                    || text.word[ill].equals("interest")
                    || text.word[ill].equals("interested")
                    || text.word[ill].equals("working")
                    || text.word[ill].equals("talk")
                    || text.word[ill].equals("patients")
                    || text.word[ill].equals("clinic")
                    || text.word[ill].equals("care")
                    || text.word[ill].equals("specialist")
                    || text.word[ill].equals("research")) {
                return;
            }
            if (text.isAny(ill, SICK | CLINICAL.bit) && !isSubject(text, ill)) {
                found.medium(Identifier.NAME, "name-and-condition", text.start[i], text.end[ill]);
                return;
            }
        }
    }

    /** "… with diabetes research", "with stroke patients": what somebody works on. */
    private static boolean isSubject(Reading text, int ill) {
        var next = ill + 1;
        return text.sameSentence(ill, next)
                && (text.isAny(
                                next,
                                Word.bits(
                                        PATIENTS,
                                        STUDY,
                                        Word.CLINIC,
                                        COLLEAGUE,
                                        Word.ADJECTIVAL,
                                        Word.WORK,
                                        CAREER,
                                        EVENT))
                        || Set.of(
                                                "research",
                                                "specialist",
                                                "medicine",
                                                "expert",
                                                "and",
                                                "prevention",
                                                "nursing",
                                                "education",
                                                "guidance",
                                                "screening")
                                        .contains(text.word[next])
                                && !text.word[next].equals("and"));
    }

    private static boolean isColleague(Reading text, int i) {
        return text.is(i - 1, COLLEAGUE)
                || text.is(i + 1, COLLEAGUE)
                || text.is(i + 2, COLLEAGUE)
                || text.is(i + 3, COLLEAGUE) && text.sameSentence(i, i + 3);
    }
}
