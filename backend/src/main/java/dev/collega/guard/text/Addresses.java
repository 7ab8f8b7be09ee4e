package dev.collega.guard.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a patient lives: street and number, post code. */
final class Addresses {

    private static final String NAME = "(?:(?:[A-Z][\\w'.]{0,24}|\\d{1,3}(?:st|nd|rd|th)) ){1,4}";
    private static final Pattern NUMBER_FIRST = Pattern.compile(
            "\\d{1,5}[a-zA-Z]?,? (?:(?i:" + "bis|ter) )?(?:" + NAME
                    + "(?i:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|crescent|terrace|way|place|boulevard|blvd|gardens|grove|hill|square|mews|row|park|highway|parade)\\b"
                    + "|(?i:rue|avenue|boulevard|bd|place|chemin|allee|impasse|quai|cours|route) (?:(?i:de la|de l'|des|du|de|d') ?)?[\\w'-]{2,30})");
    private static final Pattern STREET_FIRST = Pattern.compile(
            "(?i:calle|c/|avenida|avda\\.?|plaza|paseo|via|viale|piazza|corso|vicolo|rua|travessa|praca|largo)\\.? (?:(?i:de la|de los|de|del|della|dei|di|da|dos|do|das|la) ){0,2}(?:[\\w'.]{2,24} ){0,3}[A-Za-z'.][\\w'.]{1,23}[, ]{1,2}(?:(?i:n|no|nr)[.°o]{0,2} ?)?\\d{1,4}\\b");
    private static final Pattern SUFFIXED = Pattern.compile(
            "(?i)[a-z-]{3,24}(?:strasse|str\\.|weg|platz|gasse|allee|ring|damm|straat|laan|plein|gracht|kade|singel|dijk|steenweg|gatan|vagen|gade|vej)\\s?\\d{1,4}\\b|(?:[a-z-]{3,24} )(?:strasse|str\\.|allee|platz)\\s?\\d{1,4}\\b");
    private static final Pattern SUFFIX = Pattern.compile(
            "[a-z-]{3,24}(?:strasse|str|weg|platz|gasse|allee|ring|damm|straat|laan|plein|gracht|kade|singel|dijk|steenweg|gatan|vagen|gade|vej)");
    private static final Pattern UK_POSTCODE = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b");
    private static final Pattern TOWN = Pattern.compile("\\d{5} [A-Z][\\w'-]{2,24}");
    private static final Pattern ZIP = Pattern.compile(
            "(?:zip(?: code)?|post ?code|postal code|plz|cap|code postal|codigo postal|postcode|eircode)[ :is]{1,5}([a-z]{0,2}\\d[\\da-z]{1,4}(?:[ -]?[\\da-z]{2,4})?)\\b");
    private static final Set<String> STREETS = Set.of(
            "calle",
            "c",
            "avenida",
            "avda",
            "plaza",
            "paseo",
            "via",
            "viale",
            "piazza",
            "corso",
            "vicolo",
            "rua",
            "travessa",
            "praca",
            "largo");
    private static final Set<String> RUES = Set.of(
            "bis",
            "ter",
            "rue",
            "avenue",
            "boulevard",
            "bd",
            "place",
            "chemin",
            "allee",
            "impasse",
            "quai",
            "cours",
            "route");
    private static final Set<String> POSTCODES =
            Set.of("zip", "post", "postcode", "postal", "plz", "code", "codigo", "eircode");

    private Addresses() {}

    static void look(Reading text, Findings found) {
        for (int i = 0; i < text.count; i++) {
            if (!text.aroundPatient(i)) {
                continue;
            }
            if (text.hasDigit[i]) {
                var length = text.end[i] - text.start[i];
                if (length <= 6 && text.plain.at(text.end[i]) <= ',' && isNameOfStreet(text, i + 1)) {
                    street(text, i, NUMBER_FIRST, found);
                }
                if (length == 5 && text.near(i, Word.HOME) && text.isCapital(i + 1) && text.sameSentence(i, i + 1)) {
                    code(text, i, TOWN, text.text, found);
                }
                if (length <= 4 && length >= 2 && PlainText.isLetter(text.plain.at(text.start[i]))) {
                    code(text, i, UK_POSTCODE, text.text, found);
                }
            } else if (STREETS.contains(text.word[i])) {
                street(text, i, STREET_FIRST, found);
            } else if (POSTCODES.contains(text.word[i])) {
                code(text, i, ZIP, text.lower, found);
            } else if (i + 1 < text.count
                    && text.hasDigit[i + 1]
                    && SUFFIX.matcher(text.word[i]).matches()) {
                street(text, i, SUFFIXED, found);
            }
        }
    }

    private static boolean isNameOfStreet(Reading text, int i) {
        return text.sameSentence(i, i - 1) && (text.isCapital(i) || RUES.contains(text.word[i]));
    }

    private static void street(Reading text, int i, Pattern pattern, Findings found) {
        var matcher = pattern.matcher(text.text)
                .region(text.start[i], Math.min(text.text.length(), text.start[i] + 90))
                .useTransparentBounds(true);
        if (matcher.lookingAt() && isTheirHome(text, i, text.wordAt(matcher.end() - 1))) {
            found.high(Identifier.PLACE, "patients-address", matcher.start(), matcher.end());
        }
    }

    private static void code(Reading text, int i, Pattern pattern, String in, Findings found) {
        var matcher = pattern.matcher(in)
                .region(text.start[i], Math.min(in.length(), text.start[i] + 40))
                .useTransparentBounds(true);
        if (matcher.lookingAt()
                && !text.near(i, Word.bits(Word.REFERENCE))
                && isTheirHome(text, i, text.wordAt(matcher.end() - 1))) {
            found.high(Identifier.PLACE, "patients-postcode", matcher.start(), matcher.end());
        }
    }

    private static boolean isTheirHome(Reading text, int i, int last) {
        return Owners.isPatients(text, i, last)
                || text.ofPatient(i)
                        && text.near(i, Word.HOME)
                        && !text.is(i - 1, Word.CLINIC)
                        && !text.is(i - 2, Word.CLINIC);
    }
}
