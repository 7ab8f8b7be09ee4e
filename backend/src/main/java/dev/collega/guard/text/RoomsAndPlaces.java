package dev.collega.guard.text;

import static dev.collega.guard.text.Word.CAREER;
import static dev.collega.guard.text.Word.CLINICAL;
import static dev.collega.guard.text.Word.COLLEAGUE;
import static dev.collega.guard.text.Word.CONDITION;
import static dev.collega.guard.text.Word.EVENT;
import static dev.collega.guard.text.Word.MEDICINE;
import static dev.collega.guard.text.Word.PATIENT;
import static dev.collega.guard.text.Word.PATIENTS;
import static dev.collega.guard.text.Word.PERSON;
import static dev.collega.guard.text.Word.RARE;
import static dev.collega.guard.text.Word.ROOM;
import static dev.collega.guard.text.Word.STUDY;
import static dev.collega.guard.text.Word.TITLE;
import static dev.collega.guard.text.Word.TOWN;
import static dev.collega.guard.text.Word.TREATED;

import java.util.Set;
import java.util.regex.Pattern;

/** The bed somebody lies in, the small place where one with a rare disease lives. */
final class RoomsAndPlaces {

    private static final Pattern BED = Pattern.compile(
            "(?:room|rm|bed(?:side)?|bay|cubicle|side ?room|zimmer|bett|chambre|lit|habitacion|cama|camera|letto|kamer|quarto|ward [a-z0-9]{1,4},? bed|stanza)[ ]?(?:no\\.?|number|nr\\.?|n°|#)?[ ]?(\\d{1,4}[a-z]?|[a-z]?\\d{1,3})\\b");
    /** What is said of who lies in a bed, and of no piece of furniture. */
    private static final Set<String> DOES = Set.of(
            "wants",
            "refuses",
            "refused",
            "asks",
            "asking",
            "pulled",
            "fell",
            "vomited",
            "vomiting",
            "complains",
            "desatting",
            "desats",
            "needs",
            "died",
            "arrested",
            "coded",
            "crashed",
            "screams",
            "crying");

    private static final Set<String> KIN = Set.of(
            "family",
            "teacher",
            "farmer",
            "mayor",
            "baker",
            "nun",
            "priest",
            "famille",
            "familie",
            "familia",
            "famiglia",
            "villager",
            "fisherman",
            "shepherd");
    private static final Set<String> FROM = Set.of(
            "from", "in", "near", "of", "around", "outside", "aus", "de", "a", "di", "uit", "bij", "em", "en", "bei",
            "da");
    /** A talk on asthma is in room 5. */
    private static final long NO_BED = Word.bits(EVENT, CAREER, STUDY, COLLEAGUE, PATIENTS, Word.WORK, Word.SELF);

    private static final long SICK = Word.bits(CONDITION, MEDICINE, RARE);

    private RoomsAndPlaces() {}

    static void look(Reading text, Findings found) {
        for (int i = 0; i < text.count; i++) {
            if (text.is(i, ROOM)) {
                room(text, i, found);
            }
            if (text.is(i, TOWN)) {
                town(text, i, found);
            } else if (text.meaning[i] == 0 && text.near(i, RARE)) {
                if (isPlaceWord(text, i)) {
                    rareInTown(text, i + 2, i + 2, found);
                } else {
                    town(text, i, found);
                }
            }
        }
    }

    private static void room(Reading text, int i, Findings found) {
        if (i + 1 >= text.count || text.near(i, EVENT)) {
            return;
        }
        var bed = BED.matcher(text.lower)
                .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 30))
                .useTransparentBounds(true);
        if (bed.lookingAt()
                && (text.near(i, Word.bits(PATIENT))
                        || text.near(i, Word.bits(PERSON, TITLE)) && text.near(i, SICK | Word.bits(CLINICAL, TREATED))
                        || text.near(i, Word.bits(CONDITION, RARE)) && !text.near(i, NO_BED)
                        || text.near(i, SICK) && text.word[i].startsWith("bed")
                        || does(text, text.wordAt(bed.end(1)), i))) {
            found.medium(Identifier.PLACE, "room-or-bed", bed.start(), bed.end());
        }
    }

    private static boolean does(Reading text, int next, int room) {
        return text.sameSentence(next, room)
                && (DOES.contains(text.word[next])
                        || text.word[next].equals("is")
                                && text.sameSentence(next + 1, room)
                                && DOES.contains(text.word[next + 1]));
    }

    private static boolean isPlaceWord(Reading text, int i) {
        return (text.word[i].equals("village")
                        || text.word[i].equals("town")
                        || text.word[i].equals("hamlet")
                        || text.word[i].equals("dorf")
                        || text.word[i].equals("pueblo"))
                && i + 2 < text.count
                && (text.word[i + 1].equals("of") || text.word[i + 1].equals("de"))
                && text.isCapital(i + 2);
    }

    /** Beside a rare disease any place may be small; a country is not. */
    private static void town(Reading text, int i, Findings found) {
        if (i > 0
                && text.isCapital(i)
                && !text.hasDigit[i]
                && text.sameSentence(i - 1, i)
                && FROM.contains(text.word[i - 1])
                && !text.is(i, Word.COUNTRY)) {
            rareInTown(text, i, i, found);
        }
    }

    private static boolean isOfSomebody(Reading text, int i) {
        if (text.near(i, Word.bits(PATIENT, PERSON))) {
            return true;
        }
        for (int at = Math.max(0, i - 12); at < text.count && at < i + 12; at++) {
            if (text.sameSentence(at, i) && KIN.contains(text.word[at])) {
                return true;
            }
        }
        return false;
    }

    private static void rareInTown(Reading text, int i, int last, Findings found) {
        if (!text.near(i, RARE)
                || text.near(i, Word.bits(EVENT))
                || text.isAny(i + 1, Word.bits(Word.CLINIC, COLLEAGUE))
                || !isOfSomebody(text, i)
                || text.near(i, Word.bits(PATIENTS)) && !text.near(i, PATIENT)) {
            return;
        }
        found.medium(Identifier.PLACE, "rare-disease-and-town", text.start[i], text.end[last]);
    }
}
