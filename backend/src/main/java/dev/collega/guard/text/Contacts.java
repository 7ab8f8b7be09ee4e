package dev.collega.guard.text;

import java.util.Set;
import java.util.regex.Pattern;

/** How a patient is reached: telephone, fax, mail, pages and machines on the web. Of a clinic or a colleague it may stand. */
final class Contacts {

    private static final Pattern TELEPHONE = Pattern.compile(
            "(?:\\+ ?\\d{1,3}[ .-]?)?\\(?\\d{1,5}\\)?(?:(?:[ ./-]{1,2}|(?<=\\)))\\(?\\d{1,8}\\)?){1,6}|\\+?\\d{9,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}(?:\\.[\\p{Alnum}-]{1,63}){1,4}");
    private static final Pattern EMAIL_APART = Pattern.compile(
            "\\b[\\p{Alnum}_+-]{1,40}(?: ?\\. ?[\\p{Alnum}_+-]{1,40}){0,3} @ [\\p{Alnum}-]{1,63}(?: ?\\. ?[\\p{Alnum}-]{2,30}){1,3}");
    private static final Pattern EMAIL_IN_WORDS = Pattern.compile(
            "\\b[a-z0-9_-]{1,40}(?: (?:dot|punkt|punto|point|ponto|punt) [a-z0-9_-]{1,40}){0,3} at [a-z0-9-]{2,60}(?: (?:dot|punkt|punto|point|ponto|punt) [a-z]{2,20}){1,3}");
    private static final Pattern URL = Pattern.compile("(?:h(?:tt|xx)ps?://|www\\.)[^\\s<>()\"]{3,200}");
    private static final Pattern PATIENT_IN_URL = Pattern.compile(
            "(?:[?&/;#](?:patient|patients|mrn|pid|nhs|nhsnumber|record|records|chart)(?:[_-]?(?:id|no|number))?[=/][a-z-]{0,12}\\d{3,})");
    /** Zenodo has records, too. */
    private static final Pattern IN_HOSPITAL = Pattern.compile(
            "patient|mrn|[?&/]pid=|nhs|chart|ehr|emr|epic|cerner|portal|pacs|clinic|hospital|health|klinik");

    private static final Pattern IP = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}(?!\\.?\\d)");
    private static final Pattern IP6 = Pattern.compile("(?:[0-9a-f]{1,4}:){3,7}:?[0-9a-f]{1,4}");

    private static final String DATE_FIRST =
            "(?:0?[1-9]|[12]\\d|3[01])([./-])(?:0?[1-9]|[12]\\d|3[01])\\1(?:19|20)?\\d\\d(?:[^./-].{0,5})?|(?:19|20)\\d\\d[./-]\\d\\d?[./-]\\d\\d?.{0,6}";
    private static final int FEWEST_DIGITS = 7;

    private Contacts() {}

    static void look(Reading text, Findings found) {
        var lastEnd = 0;
        for (int i = 0; i < text.count; i++) {
            if (text.start[i] < lastEnd) {
                continue;
            }
            // Beside nobody it is nobody's: most numbers need no pattern.
            if (text.hasDigit[i] && text.aroundPatient(i) && !text.isInside(i)) {
                lastEnd = Math.max(lastEnd, number(text, i, found));
            }
            if (text.word[i].startsWith("http") || text.word[i].startsWith("hxxp") || text.word[i].equals("www")) {
                lastEnd = Math.max(lastEnd, url(text, i, found));
            }
            if (text.word[i].equals("dot") && isAt(text, i)) {
                email(text, EMAIL_IN_WORDS, text.start[i] - 90, text.end[i] + 60, found);
            }
        }
        for (int at = text.lower.indexOf('@'); at > 0; at = text.lower.indexOf('@', at + 1)) {
            email(text, at, found);
        }
    }

    private static boolean isAt(Reading text, int dot) {
        for (int at = dot - 1; at >= dot - 5 && text.sameSentence(at, dot); at--) {
            if (text.word[at].equals("at")) {
                return true;
            }
        }
        return false;
    }

    private static int number(Reading text, int i, Findings found) {
        var after = text.plain.at(text.end[i]);
        if (after == '.') {
            var ip = IP.matcher(text.lower).region(text.start[i], Math.min(text.lower.length(), text.start[i] + 16));
            if (ip.lookingAt()) {
                if (isAddress(ip.group()) && Owners.isPatients(text, i, text.wordAt(ip.end() - 1))) {
                    found.high(Identifier.IP_ADDRESS, "patients-ip-address", ip.start(), ip.end());
                }
                return ip.end();
            }
        }
        if (after == ':') {
            var ip6 = IP6.matcher(text.lower).region(text.start[i], Math.min(text.lower.length(), text.start[i] + 40));
            if (ip6.lookingAt() && Owners.isPatients(text, i, i + 4)) {
                found.high(Identifier.IP_ADDRESS, "patients-ip-address", ip6.start(), ip6.end());
                return ip6.end();
            }
        }
        var start = text.start[i];
        while (text.plain.at(start - 1) == '+' || text.plain.at(start - 1) == '(') {
            start--;
        }
        if (!hasDigitsEnough(text, start)) {
            return 0;
        }
        var phone = TELEPHONE.matcher(text.lower).region(start, Math.min(text.lower.length(), start + 26));
        if (!phone.lookingAt() || text.plain.isLetterOrDigit(phone.end())) {
            return 0;
        }
        var value = phone.group();
        if (!isTelephone(text, i, value) || text.isInAddress(start)) {
            return 0;
        }
        if (Owners.isPatients(text, i, text.wordAt(phone.end() - 1))) {
            // "(07700 900812)": the brackets are the sentence's.
            var closed = value.indexOf(')');
            var inBrackets = value.startsWith("(") && (closed < 0 || closed == value.length() - 1);
            var from = inBrackets ? start + 1 : start;
            var to = value.endsWith(")") ? phone.end() - 1 : phone.end();
            var fax = text.is(i - 1, Word.FAX) || text.is(i - 2, Word.FAX) || text.is(i - 3, Word.FAX);
            found.high(
                    fax ? Identifier.FAX : Identifier.TELEPHONE, fax ? "patients-fax" : "patients-telephone", from, to);
        }
        return phone.end();
    }

    /** Most numbers are short: that is seen without a pattern. */
    private static boolean hasDigitsEnough(Reading text, int start) {
        var digits = 0;
        for (int at = start; at < start + 26 && digits < FEWEST_DIGITS; at++) {
            if (text.plain.isDigit(at)) {
                digits++;
            } else if (" ()./-+".indexOf(text.plain.at(at)) < 0) {
                return false;
            }
        }
        return digits >= FEWEST_DIGITS;
    }

    /** Enough digits, written as a telephone number, or said to be one; no date, no range of years. */
    private static boolean isTelephone(Reading text, int i, String value) {
        var digits = value.chars().filter(Character::isDigit).count();
        var said = saysTelephone(text, i);
        if (digits < FEWEST_DIGITS
                || digits > 15
                || value.matches("(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d")
                || value.matches(DATE_FIRST)) {
            return false;
        }
        if (said || value.startsWith("+")) {
            return true;
        }
        return digits >= 9 && (value.startsWith("0") || value.startsWith("("))
                || value.matches("1?[- .]?\\(?[2-9]\\d\\d\\)?[ .-]\\d{3}[ .-]\\d{4}")
                || value.matches("[689]\\d\\d(?: \\d\\d){3}|[679]\\d{2} \\d{3} \\d{3}|3\\d\\d \\d{6,7}");
    }

    private static boolean saysTelephone(Reading text, int i) {
        for (int at = i - 1; at >= i - 5 && text.sameSentence(at, i); at--) {
            if (text.isAny(at, Word.bits(Word.PHONE, Word.FAX))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAddress(String ip) {
        for (var part : ip.split("\\.")) {
            if (Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return !ip.startsWith("0.") && !ip.startsWith("127.");
    }

    private static int url(Reading text, int i, Findings found) {
        var url = URL.matcher(text.lower).region(text.start[i], Math.min(text.lower.length(), text.start[i] + 210));
        if (!url.lookingAt()) {
            return 0;
        }
        if (PATIENT_IN_URL.matcher(url.group()).find()
                && (IN_HOSPITAL.matcher(url.group()).find() || text.ofPatient(i))) {
            found.high(Identifier.WEB_ADDRESS, "record-on-the-web", url.start(), url.end());
        } else if (isTheirs(text, i) && Owners.isPatients(text, i, i)) {
            found.high(Identifier.WEB_ADDRESS, "patients-page", url.start(), url.end());
        }
        return url.end();
    }

    private static final Set<String> PAGES = Set.of(
            "facebook",
            "instagram",
            "blog",
            "profile",
            "page",
            "website",
            "tiktok",
            "twitter",
            "linkedin",
            "youtube",
            "gofundme",
            "channel",
            "account",
            "site",
            "fundraiser",
            "fundraising",
            "obituary",
            "homepage",
            "insta",
            "crowdfunding",
            "vlog",
            "profil",
            "perfil",
            "profilo",
            "pagina",
            "cagnotte",
            "seite");

    private static final Set<String> PUBLISHES = Set.of(
            "runs",
            "writes",
            "posts",
            "posted",
            "blogs",
            "vlogs",
            "streams",
            "publishes",
            "keeps",
            "wrote",
            "started",
            "schreibt",
            "bloggt",
            "ecrit",
            "publie",
            "escribe",
            "publica",
            "scrive",
            "schrijft",
            "escreve");

    /** A leaflet that one gives to a patient is on the web, too: only pages that are somebody's. */
    private static boolean isTheirs(Reading text, int i) {
        for (int at = i - 1; at >= i - 7 && text.sameSentence(at, i); at--) {
            if (PAGES.contains(text.word[at]) || PUBLISHES.contains(text.word[at])) {
                return true;
            }
        }
        return text.lower.startsWith("facebook.", text.end[i] + 3)
                || text.lower.startsWith("www.facebook", text.end[i] + 3);
    }

    private static void email(Reading text, int at, Findings found) {
        var from = at;
        while (from > 0
                && at - from < 64
                && (text.plain.isLetterOrDigit(from - 1) || "._%+-".indexOf(text.plain.at(from - 1)) >= 0)) {
            from--;
        }
        if (from == at && text.plain.at(at - 1) == ' ' && text.plain.at(at + 1) == ' ') {
            email(text, EMAIL_APART, at - 90, at + 70, found);
            return;
        }
        while (from < at && ".-%+_".indexOf(text.plain.at(from)) >= 0) {
            from++;
        }
        var email = EMAIL.matcher(text.lower).region(from, Math.min(text.lower.length(), at + 200));
        if (from == at || !email.lookingAt()) {
            return;
        }
        var first = text.wordAt(from);
        if (Owners.isPatients(text, first, text.wordAt(email.end() - 1))) {
            found.high(Identifier.EMAIL, "patients-email", from, email.end());
        }
    }

    /** One that is taken apart: sought round the word or sign that makes it one. */
    private static void email(Reading text, Pattern pattern, int from, int to, Findings found) {
        var email = pattern.matcher(text.lower)
                .region(Math.max(0, from), Math.min(text.lower.length(), to))
                .useTransparentBounds(true);
        if (email.find()) {
            var first = text.wordAt(email.start());
            if (Owners.isPatients(text, first, text.wordAt(email.end() - 1))) {
                found.high(Identifier.EMAIL, "patients-email", email.start(), email.end());
            }
        }
    }
}
