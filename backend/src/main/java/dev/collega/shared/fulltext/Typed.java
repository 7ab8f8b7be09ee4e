package dev.collega.shared.fulltext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was typed into a search: words, "phrases" and or, apart from what shall not be there (-not). They are told apart
 * here, for the two are then looked up in several languages, and what is not wanted in one must not be found by another.
 *
 * @param wanted as {@code websearch_to_tsquery} reads it
 * @param plain the words of it alone
 */
record Typed(String wanted, String plain, List<String> unwanted) {

    private static final Pattern PART = Pattern.compile("(-*+)(\"[^\"]*\"?|[^\\s\"]+)");

    static Typed of(String query) {
        var wanted = new ArrayList<String>();
        var plain = new ArrayList<String>();
        var unwanted = new ArrayList<String>();
        var parts = PART.matcher(query);
        while (parts.find()) {
            var part = parts.group(2);
            if (!parts.group(1).isEmpty()) {
                unwanted.add(part);
            } else {
                wanted.add(part);
                if (!part.equalsIgnoreCase("or")) {
                    plain.add(part.replace("\"", ""));
                }
            }
        }
        return new Typed(String.join(" ", wanted), String.join(" ", plain), unwanted);
    }
}
