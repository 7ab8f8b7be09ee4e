package dev.collega.guard.text;

import static dev.collega.guard.text.Identifier.ACCOUNT;
import static dev.collega.guard.text.Identifier.DEVICE;
import static dev.collega.guard.text.Identifier.HEALTH_PLAN;
import static dev.collega.guard.text.Identifier.NATIONAL_NUMBER;
import static dev.collega.guard.text.Identifier.VEHICLE;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that are known by their own shape and arithmetic, with no word beside them that says so. */
final class NumbersByChecksum {

    private enum Company {
        /** The shape is like no other. */
        NONE,
        /** Other numbers look like it: only beside a patient. */
        PATIENT
    }

    /** @param firstLengths how long the first word of it may be, as bits */
    private record Shape(
            Identifier kind,
            String rule,
            Company company,
            int firstLengths,
            Pattern pattern,
            Predicate<String> check) {}

    private static final String MBI_LETTER = "[AC-HJKMNP-RT-Y]";
    private static final String MBI_ANY = "[AC-HJKMNP-RT-Y0-9]";
    private static final List<Shape> SHAPES = List.of(
            shape(NATIONAL_NUMBER, "us-ssn", Company.NONE, "3", "\\d{3}-\\d{2}-\\d{4}", Checksums::ssn),
            shape(NATIONAL_NUMBER, "us-ssn", Company.PATIENT, "3", "\\d{3}[ .]\\d{2}[ .]\\d{4}", Checksums::ssn),
            shape(
                    NATIONAL_NUMBER,
                    "nine-digits",
                    Company.PATIENT,
                    "9",
                    "\\d{9}",
                    n -> Checksums.ssn(n) || Checksums.bsn(n) || Checksums.nif(n)),
            shape(
                    HEALTH_PLAN,
                    "us-mbi",
                    Company.NONE,
                    "4,11",
                    "[1-9]" + MBI_LETTER + MBI_ANY + "\\d[ -]?" + MBI_LETTER + MBI_ANY + "\\d[ -]?" + MBI_LETTER
                            + "{2}\\d{2}",
                    n -> true),
            shape(NATIONAL_NUMBER, "gb-nhs", Company.NONE, "3", "[3-7]\\d\\d \\d{3} \\d{4}", Checksums::nhs),
            shape(NATIONAL_NUMBER, "gb-nhs", Company.PATIENT, "3,10", "\\d{3}-?\\d{3}-?\\d{4}", Checksums::nhs),
            shape(
                    NATIONAL_NUMBER,
                    "gb-nino",
                    Company.NONE,
                    "2,8,9",
                    "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]",
                    n -> true),
            shape(
                    NATIONAL_NUMBER,
                    "fr-nir",
                    Company.NONE,
                    "1,3,13,15",
                    "[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}",
                    Checksums::nir),
            shape(
                    NATIONAL_NUMBER,
                    "it-codice-fiscale",
                    Company.NONE,
                    "3,16",
                    "[A-Z]{3} ?[A-Z]{3} ?\\d{2}[A-EHLMPR-T]\\d{2} ?[A-Z]\\d{3}[A-Z]",
                    Checksums::codiceFiscale),
            shape(NATIONAL_NUMBER, "es-dni", Company.NONE, "8,9", "\\d{8}-?[A-HJ-NP-TV-Z]", Checksums::dni),
            shape(NATIONAL_NUMBER, "es-nie", Company.NONE, "1,9", "[XYZ]-?\\d{7}-?[A-HJ-NP-TV-Z]", Checksums::dni),
            shape(HEALTH_PLAN, "de-kvnr", Company.PATIENT, "10", "[A-Z]\\d{9}", Checksums::kvnr),
            shape(NATIONAL_NUMBER, "ie-pps", Company.PATIENT, "8,9", "\\d{7}[A-W][A-IW]?", Checksums::pps),
            shape(
                    NATIONAL_NUMBER,
                    "be-rijksregister",
                    Company.NONE,
                    "2",
                    "\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}[.-]\\d{2}",
                    Checksums::rijksregister),
            shape(
                    NATIONAL_NUMBER,
                    "pl-pesel",
                    Company.PATIENT,
                    "11",
                    "\\d{11}",
                    n -> Checksums.pesel(n) || Checksums.fodselsnummer(n) || Checksums.steuerId(n)),
            shape(NATIONAL_NUMBER, "no-fodselsnummer", Company.PATIENT, "6", "\\d{6} \\d{5}", Checksums::fodselsnummer),
            shape(
                    NATIONAL_NUMBER,
                    "fi-hetu",
                    Company.NONE,
                    "6,10,11",
                    "\\d{6}[-+A]\\d{3}[0-9A-FHJ-NPR-Y]",
                    n -> Checksums.hetu(
                            n.replace("A", "").length() == 10
                                    ? n.replace("A", "")
                                    : n.substring(0, 6) + n.substring(n.length() - 4))),
            shape(
                    NATIONAL_NUMBER,
                    "se-personnummer",
                    Company.NONE,
                    "6,8",
                    "(?:19|20)?\\d{6}-\\d{4}",
                    n -> Checksums.personnummer(n.substring(n.length() - 10))),
            shape(NATIONAL_NUMBER, "dk-cpr", Company.PATIENT, "6", "\\d{6}-\\d{4}", Checksums::cpr),
            shape(NATIONAL_NUMBER, "br-cpf", Company.NONE, "3", "\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}", Checksums::cpf),
            shape(NATIONAL_NUMBER, "ch-ahv", Company.NONE, "3", "756\\.\\d{4}\\.\\d{4}\\.\\d{2}", Checksums::ahv),
            shape(
                    HEALTH_PLAN,
                    "au-medicare",
                    Company.PATIENT,
                    "4",
                    "\\d{4} \\d{5} \\d(?:[ /-]\\d)?",
                    Checksums::medicareAustralia),
            shape(NATIONAL_NUMBER, "in-aadhaar", Company.PATIENT, "4,12", "\\d{4} ?\\d{4} ?\\d{4}", Checksums::aadhaar),
            shape(NATIONAL_NUMBER, "ca-sin", Company.PATIENT, "3", "\\d{3}[- ]\\d{3}[- ]\\d{3}", Checksums::luhn),
            shape(
                    ACCOUNT,
                    "iban",
                    Company.PATIENT,
                    "4,15,16,18,20,21,22,23,24,27",
                    "[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?",
                    Checksums::iban),
            shape(
                    ACCOUNT,
                    "payment-card",
                    Company.PATIENT,
                    "4,16",
                    "\\d{4}[ -]?\\d{4}[ -]?\\d{4}[ -]?\\d{4}",
                    Checksums::luhn),
            shape(DEVICE, "imei", Company.PATIENT, "2,15", "\\d{2}-?\\d{6}-?\\d{6}-?\\d", Checksums::luhn),
            shape(DEVICE, "udi", Company.PATIENT, "2", "01\\)\\d{14}(?:\\(\\d\\d\\)[A-Z0-9]{1,20}){0,4}", n -> true),
            shape(VEHICLE, "vin", Company.PATIENT, "17", "[A-HJ-NPR-Z0-9]{17}", Checksums::vin));

    private static final List<Shape> UNMISTAKABLE =
            SHAPES.stream().filter(shape -> shape.company == Company.NONE).toList();
    private static final List<Shape> BESIDE_PATIENTS =
            SHAPES.stream().filter(shape -> shape.company == Company.PATIENT).toList();

    private NumbersByChecksum() {}

    private static Shape shape(
            Identifier kind,
            String rule,
            Company company,
            String firstLengths,
            String pattern,
            Predicate<String> check) {
        var lengths = 0;
        for (var length : firstLengths.split(",")) {
            lengths |= 1 << Integer.parseInt(length);
        }
        return new Shape(kind, rule, company, lengths, Pattern.compile(pattern + "(?![A-Za-z0-9])(?![-.]\\d)"), check);
    }

    static void lookForUnmistakable(Reading text, Findings found) {
        look(text, UNMISTAKABLE, found);
    }

    static void lookBesidePatients(Reading text, Findings found) {
        look(text, BESIDE_PATIENTS, found);
    }

    private static void look(Reading text, List<Shape> shapes, Findings found) {
        String upper = null;
        var matcher = Pattern.compile("x").matcher("");
        for (int i = 0; i < text.count; i++) {
            if (!begins(text, i)
                    || shapes == BESIDE_PATIENTS && !text.aroundPatient(i) && !text.near(i, Word.OWN_NUMBER)) {
                continue;
            }
            if (upper == null) {
                upper = text.text.toUpperCase(Locale.ROOT);
                if (upper.length() != text.text.length()) {
                    upper = text.text;
                }
                matcher.reset(upper);
            }
            look(text, i, upper, shapes, matcher, found);
        }
    }

    private static void look(Reading text, int i, String upper, List<Shape> shapes, Matcher matcher, Findings found) {
        var bit = 1 << Math.min(31, text.end[i] - text.start[i]);
        for (var shape : shapes) {
            if ((shape.firstLengths & bit) == 0) {
                continue;
            }
            matcher.usePattern(shape.pattern).region(text.start[i], Math.min(upper.length(), text.start[i] + 48));
            if (matcher.lookingAt() && isOne(text, i, shape, matcher.group())) {
                var opened = shape.rule.equals("udi") && text.plain.at(text.start[i] - 1) == '(';
                found.high(shape.kind, shape.rule, text.start[i] - (opened ? 1 : 0), matcher.end());
                return;
            }
        }
    }

    /** A digit in it, or the two or three letters with which some begin. */
    private static boolean begins(Reading text, int i) {
        if (text.hasDigit[i]) {
            return !text.isInside(i);
        }
        var length = text.end[i] - text.start[i];
        return length <= 3
                && text.isCapital(i)
                && i + 1 < text.count
                && text.start[i + 1] - text.end[i] == 1
                && (text.hasDigit[i + 1] || length == 3 && text.isCapital(i + 1));
    }

    private static boolean isOne(Reading text, int i, Shape shape, String value) {
        var plain = value.replaceAll("[^A-Z0-9]", "");
        if (!shape.check.test(plain)
                || isReference(text, i, shape.company == Company.NONE ? 2 : 4)
                || text.isInAddress(text.start[i])) {
            return false;
        }
        if (shape.kind == NATIONAL_NUMBER && isTelephone(text, i)) {
            return false; // which other rules look at
        }
        // Ten digits in three groups are a telephone elsewhere.
        if (shape.rule.equals("gb-nhs")
                && text.near(i, Word.bits(Word.PHONE, Word.FAX, Word.CLINIC))
                && !text.near(i, Word.PATIENT)) {
            return false;
        }
        return shape.company == Company.NONE
                || text.aroundPatient(i)
                || (shape.kind == NATIONAL_NUMBER || shape.kind == HEALTH_PLAN) && text.near(i, Word.OWN_NUMBER);
    }

    private static boolean isTelephone(Reading text, int i) {
        var last = Math.max(0, i - 1);
        return text.plain.at(text.start[i] - 1) == '+'
                || text.plain.at(text.start[i] - 2) == '+'
                || text.hasDigit[last] && text.plain.at(text.start[last] - 1) == '+'
                || isSaid(text, i - 1)
                || isSaid(text, i - 2);
    }

    private static boolean isSaid(Reading text, int i) {
        return text.is(i, Word.PHONE) && !text.word[i].equals("number");
    }

    /** "PMID 123456789", "grant no. …", "NPI 1234567893". */
    private static boolean isReference(Reading text, int i, int far) {
        for (int at = i - 1; at >= i - far && text.sameSentence(at, i); at--) {
            if (text.is(at, Word.REFERENCE)) {
                return true;
            }
        }
        return false;
    }
}
