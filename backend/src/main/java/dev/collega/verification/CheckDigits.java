package dev.collega.verification;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether numbers can be what they are said to be. */
final class CheckDigits {

    private static final String NPI_PREFIX = "80840";
    private static final Pattern NPI = Pattern.compile("[12]\\d{9}");
    private static final Pattern ORCID =
            Pattern.compile("(?:https?://(?:www\\.)?orcid\\.org/)?(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])/?");

    private CheckDigits() {}

    /** Ten digits whose last is Luhn's over the number behind the prefix of health applications (45 CFR 162.406). */
    static Optional<String> npi(String text) {
        var digits = text.replaceAll("[\\s-]", "");
        return NPI.matcher(digits).matches() && luhn(NPI_PREFIX + digits) ? Optional.of(digits) : Optional.empty();
    }

    private static boolean luhn(String digits) {
        var sum = 0;
        for (var place = 0; place < digits.length(); place++) {
            var digit = digits.charAt(digits.length() - 1 - place) - '0';
            var weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Sixteen characters whose last is that of ISO 7064, MOD 11-2; as {@code 0000-0002-1825-0097}. */
    static Optional<String> orcid(String text) {
        var matcher = ORCID.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var blocks = matcher.group(1)
                + matcher.group(2)
                + matcher.group(3)
                + matcher.group(4).toUpperCase(java.util.Locale.ROOT);
        return mod11Of(blocks.substring(0, 15)) == blocks.charAt(15)
                ? Optional.of(blocks.replaceAll("(.{4})(?!$)", "$1-"))
                : Optional.empty();
    }

    private static char mod11Of(String digits) {
        var total = 0;
        for (var digit : digits.toCharArray()) {
            total = (total + digit - '0') * 2;
        }
        var check = (12 - total % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }
}
