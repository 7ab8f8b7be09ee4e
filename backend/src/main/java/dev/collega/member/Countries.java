package dev.collega.member;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Countries as people type them: by ISO 3166 code, or by name in English or in a language spoken there. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> codeOf(String typed) {
        return Optional.ofNullable(CODES.get(plain(typed)));
    }

    private static Map<String, String> codes() {
        var spoken = Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> locale.getCountry().length() == 2)
                .collect(Collectors.groupingBy(Locale::getCountry, Collectors.toSet()));
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = new Locale("", code);
            codes.put(plain(code), code);
            codes.put(plain(country.getDisplayCountry(Locale.ENGLISH)), code);
            for (var locale : spoken.getOrDefault(code, Set.of())) {
                codes.putIfAbsent(plain(country.getDisplayCountry(locale)), code);
            }
        }
        List.of("UK", "England", "Scotland", "Wales").forEach(name -> codes.putIfAbsent(plain(name), "GB"));
        codes.putIfAbsent("usa", "US");
        return Map.copyOf(codes);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
