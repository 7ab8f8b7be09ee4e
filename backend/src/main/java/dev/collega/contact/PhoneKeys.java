package dev.collega.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.List;
import java.util.Optional;

/**
 * Telephone numbers as they are compared: {@code +351 21 000 0000} and {@code 21 000 0000}, typed by somebody in
 * Portugal, are the same. An extension is another telephone.
 */
final class PhoneKeys {

    private static final int FEWEST_DIGITS = 6;
    private static final String NO_COUNTRY = "ZZ";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneKeys() {}

    /** @param country whose numbers are meant where none is said (ISO 3166-1 alpha-2); null where it is not known */
    static List<String> of(List<ContactPhone> phones, String country) {
        return phones.stream()
                .map(phone -> of(phone.number(), country))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Empty for what is too short to tell anybody from others. */
    static Optional<String> of(String number, String country) {
        try {
            var parsed = NUMBERS.parse(number, country == null ? NO_COUNTRY : country);
            if (NUMBERS.isPossibleNumber(parsed)) {
                var extension = parsed.hasExtension() ? ";ext=" + parsed.getExtension() : "";
                return Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164) + extension);
            }
        } catch (NumberParseException e) {
            // Compared by its digits then.
        }
        var digits = number.replaceAll("\\D", "");
        return digits.length() < FEWEST_DIGITS
                ? Optional.empty()
                : Optional.of((number.strip().startsWith("+") ? "+" : "") + digits);
    }
}
