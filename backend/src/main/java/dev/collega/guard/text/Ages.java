package dev.collega.guard.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Ages from ninety on: so few live so long that the age names them. */
final class Ages {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\baged?|\\bage (?:of|is|was)|\\bage ?[:=]|\\bturn(?:ed|ing)|\\b(?:is|was|now|edad|alter|leeftijd|idade|eta|agee? de)|\\bat the age of|\\b(?:lady|man|woman|gentleman|patient|male|female|grandmother|grandfather|mother|father|resident) of) ?$");
    private static final Pattern AFTER = Pattern.compile(
            "(?:[- ]?(?:years?|yrs?)[- ]?(?:of age|old|young)|[- ]?y[./ -]?o\\b\\.?|[- ]?y\\b|[- ]?yrs?\\b|[- ]?years?(?=[,.;)]|$)|[- ]?(?:ans|anos|anni|jaar|jahre)\\b(?: alte?[rnms]?\\b| oud\\b)?|[- ]?(?:jahrige[rnms]?|jarige)\\b|[- ]?year[- ]olds?)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:ninety|hundred)(?:[- ](?:and[- ])?(?:one|two|three|four|five|six|seven|eight|nine))?[- ]years?[- ](?:old|of age)"
                    + "|ninety-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth) year\\b");
    /** "94-year-old", "96yo": what follows is a person, or nothing does. */
    private static final Pattern ONE_OF_AGE =
            Pattern.compile("[- ]?(?:year|yr)[- ]old|[- ]?y[./ -]?o\\b\\.?|[- ]?(?:jahrige[rnms]?|jarige)");

    private static final Set<String> AFTER_PERSON = Set.of(
            "with",
            "who",
            "on",
            "and",
            "in",
            "has",
            "had",
            "is",
            "was",
            "presented",
            "presenting",
            "presents",
            "post",
            "after",
            "from",
            "for",
            "came",
            "lives",
            "living",
            "today",
            "admitted",
            "brought",
            "found",
            "whose",
            "mit",
            "met",
            "s",
            "sp",
            "fall",
            "wants");
    /** "Age: 98", "aged 95": said of somebody, where it is said of nobody else. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:\\bage ?[:=]|^age|\\baged|\\balter ?[:=]|\\bedad ?[:=]?|\\beta ?[:=]|\\bleeftijd ?[:=]?|\\bidade ?[:=]?|\\bage ?: ?) ?$");

    private static final Pattern SAID = Pattern.compile("\\b(?:is|was|aged|turned|turning|now) $");
    private static final Pattern NINETY = Pattern.compile(
            "ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?\\b(?! ?(?:-|%|per|percent|days?|minutes?|hours?|weeks?|months?|patients|times|years? ago))");
    private static final Pattern SEX = Pattern.compile("[ ]?(?:[mf]\\b|(?:male|female|man|woman|lady|gentleman)\\b)");
    private static final Pattern NOT_ONE = Pattern.compile(
            "[- ]?(?:years?(?: of age| old)?|yrs?|ans|anos|anni|jahre|jaar)? ?(?:or (?:older|over|above|more)|and (?:older|over|above|up)|\\+|plus|to \\d|[-–] ?\\d|%|mg|ml|mm|mcg|beats|bpm|kg|cm|minutes|hours|days|weeks|months|degrees|et plus|y mas|und alter|e oltre|en ouder|o mas|ou plus)");
    private static final Pattern UNIT = Pattern.compile(
            "[ ]?(?!and |with |but |who |or |last |this |in |on |today|yesterday|next )[a-z%/°\\d]|\\.\\d");
    private static final Pattern LIMIT_BEFORE = Pattern.compile(
            "(?:>|<|≥|≤|=|over|under|above|below|than|to|least|most|until|between|and|mean|median|average|about the|range|sp?o2|sats?|hr|pulse|map|bp|gcs|percentile|score)[ :]{0,2}$");

    private Ages() {}

    static void look(Reading text, Findings found) {
        for (int i = 0; i < text.count; i++) {
            if (text.hasDigit[i] && isNinety(text, i) && !text.isInside(i)) {
                look(text, i, found);
            } else if (text.word[i].equals("9")) {
                apart(text, i, found);
            } else if (text.word[i].equals("ninety") || text.word[i].equals("hundred")) {
                inWords(text, i, found);
            }
        }
    }

    /** "9 4 year old". */
    private static void apart(Reading text, int i, Findings found) {
        var next = i + 1;
        if (!text.sameSentence(i, next) || !text.hasDigit[next] || text.end[next] - text.end[i] != 2) {
            return;
        }
        var after = ONE_OF_AGE
                .matcher(text.lower)
                .region(text.end[next], Math.min(text.lower.length(), text.end[next] + 12))
                .useTransparentBounds(true);
        if (after.lookingAt()) {
            found.high(Identifier.DATE, "age-over-89", text.start[i], after.end());
        }
    }

    private static void inWords(Reading text, int i, Findings found) {
        var age = IN_WORDS.matcher(text.lower)
                .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 40))
                .useTransparentBounds(true);
        if (!age.lookingAt()) {
            if (endsWith(SAID, text, text.start[i]) && text.near(i, Word.bits(Word.PERSON, Word.PATIENT))) {
                ninetySomething(text, i, found);
            }
            return;
        }
        if (isSomebody(
                text,
                i,
                age.end(),
                matches(SEX, text, age.end(), Math.min(text.lower.length(), age.end() + 12))
                        || isPerson(text, i, age.start(), age.end()))) {
            found.high(Identifier.DATE, "age-over-89", age.start(), age.end());
        }
    }

    /** "She is ninety-seven." */
    private static void ninetySomething(Reading text, int i, Findings found) {
        var age = NINETY.matcher(text.lower)
                .region(text.start[i], Math.min(text.lower.length(), text.start[i] + 30))
                .useTransparentBounds(true);
        if (age.lookingAt() && !text.near(i, Word.bits(Word.PATIENTS, Word.STUDY, Word.CAREER, Word.SELF))) {
            found.high(Identifier.DATE, "age-over-89", age.start(), age.end());
        }
    }

    /** 90 to 119, and "94F", "94yo" written as one word. */
    private static boolean isNinety(Reading text, int i) {
        var c = text.plain.at(text.start[i]);
        var digits = 0;
        while (text.plain.isDigit(text.start[i] + digits)) {
            digits++;
        }
        var second = text.plain.at(text.start[i] + 1);
        return digits == 2 && c == '9' || digits == 3 && c == '1' && (second == '0' || second == '1');
    }

    private static void look(Reading text, int i, Findings found) {
        var from = text.start[i];
        var to = from;
        while (text.plain.isDigit(to)) {
            to++;
        }
        var reach = Math.min(text.lower.length(), to + 24);
        if (matches(NOT_ONE, text, to, reach) || endsWith(LIMIT_BEFORE, text, from)) {
            return;
        }
        var after = AFTER.matcher(text.lower).region(to, reach).useTransparentBounds(true);
        var said = after.lookingAt();
        var end = said ? after.end() : to;
        var before = endsWith(BEFORE, text, from)
                && (said || !matches(UNIT, text, to, reach) || text.lower.startsWith(" with", to));
        var sex = SEX.matcher(text.lower)
                .region(end, Math.min(text.lower.length(), end + 12))
                .useTransparentBounds(true);
        var sexed = sex.lookingAt();
        if (!said
                && !before
                && !(sexed
                        && (to == text.end[i] - 1 || text.plain.at(to) == ' ')
                        && text.near(i, ILL | Word.PATIENT.bit))) {
            return;
        }
        if (isSomebody(text, i, end, sexed || isPerson(text, i, to, end)) || isLabelled(text, i, from)) {
            found.high(Identifier.DATE, "age-over-89", from, sexed && sex.end() - sex.start() == 1 ? sex.end() : end);
        }
    }

    private static boolean isPerson(Reading text, int i, int from, int end) {
        var after = ONE_OF_AGE.matcher(text.lower).region(from, end).useTransparentBounds(true);
        if (!after.find()) {
            return false;
        }
        var next = text.wordAt(end);
        return !text.sameSentence(next, i)
                || text.start[next] < end
                || ",;:.)".indexOf(text.plain.at(end)) >= 0
                || AFTER_PERSON.contains(text.word[next]);
    }

    private static boolean isLabelled(Reading text, int i, int from) {
        return endsWith(LABEL, text, from)
                && !text.near(
                        i,
                        Word.bits(
                                Word.PATIENTS,
                                Word.STUDY,
                                Word.CAREER,
                                Word.EVENT,
                                Word.SELF,
                                Word.COLLEAGUE,
                                Word.CLINIC));
    }

    private static final long ILL = Word.bits(Word.CLINICAL, Word.CONDITION, Word.MEDICINE, Word.TREATED, Word.RARE);

    private static boolean isSomebody(Reading text, int i, int end, boolean sexed) {
        if (sexed) {
            return true;
        }
        for (int at = i - 1; at >= i - 3 && text.sameSentence(at, i); at--) {
            if (text.isAny(at, Word.bits(Word.PATIENT, Word.PERSON))) {
                if (isKin(text, at)) {
                    return text.near(i, ILL | Word.PATIENT.bit);
                }
                return !text.near(i, Word.bits(Word.CAREER, Word.COLLEAGUE, Word.WORK)) || text.near(i, Word.PATIENT);
            }
        }
        var next = text.wordAt(end);
        for (int at = next; at <= next + 2 && text.sameSentence(at, i) && text.start[at] >= end; at++) {
            if (text.isAny(at, Word.bits(Word.PATIENT, Word.PERSON))) {
                return true;
            }
            if (text.isAny(
                    at, Word.bits(Word.CLINIC, Word.COLLEAGUE, Word.CAREER, Word.EVENT, Word.STUDY, Word.PATIENTS))) {
                return false;
            }
        }
        return text.aroundPatient(i) && !text.near(i, Word.bits(Word.PATIENTS, Word.STUDY, Word.CAREER))
                || text.near(i, ILL)
                        && !text.near(
                                i,
                                Word.bits(
                                        Word.PATIENTS, Word.STUDY, Word.CAREER, Word.EVENT, Word.SELF, Word.COLLEAGUE));
    }

    /** Of the writer's own family, where nobody is ill. */
    private static boolean isKin(Reading text, int at) {
        return text.is(at - 1, Word.SELF) && !text.is(at, Word.PATIENT)
                || KIN.contains(text.word[at]) && !text.sameSentence(at - 1, at);
    }

    private static final Set<String> KIN = Set.of("dad", "mum", "mom", "grandma", "grandpa", "granny", "papa", "mama");

    private static boolean matches(Pattern pattern, Reading text, int from, int to) {
        return pattern.matcher(text.lower)
                .region(from, to)
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static boolean endsWith(Pattern pattern, Reading text, int at) {
        return pattern.matcher(text.lower)
                .region(Math.max(0, at - 16), at)
                .useTransparentBounds(true)
                .find();
    }
}
