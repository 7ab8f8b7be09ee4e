package dev.collega.starter;

import dev.collega.shared.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields that a draft may hold, in braces. */
final class StarterFields {

    static final String NAME = "name";
    static final String MY_NAME = "myName";
    static final String OCCASION = "occasion";
    static final String NEWS = "news";

    /** What a member's own drafts may hold; {@link #NEWS} is for ours, for it is a piece of a sentence. */
    private static final List<String> FOR_MEMBERS = List.of(NAME, MY_NAME, OCCASION);

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

    /** Stands where something is to be filled in by hand. */
    private static final String TO_FILL_IN = "…";

    private StarterFields() {}

    static String fill(String text, Map<String, String> values) {
        return FIELD.matcher(text)
                .replaceAll(field -> Matcher.quoteReplacement(
                        values.getOrDefault(field.group(1).strip(), TO_FILL_IN)));
    }

    static boolean uses(String text, String field) {
        return text.contains("{" + field + "}");
    }

    static List<Problem.FieldError> faults(String pointer, String text) {
        var faults = new ArrayList<Problem.FieldError>();
        if (text == null) {
            return faults;
        }
        FIELD.matcher(text).results().map(field -> field.group(1).strip()).forEach(field -> {
            if (!FOR_MEMBERS.contains(field)) {
                faults.add(new Problem.FieldError(
                        pointer,
                        "unknown-field",
                        "holds {" + field + "}; there are {name}, {myName} and {occasion} to be filled in"));
            }
        });
        var rest = FIELD.matcher(text).replaceAll("");
        if (rest.contains("{") || rest.contains("}")) {
            faults.add(new Problem.FieldError(
                    pointer, "open-field", "has a brace without its other one; a field is written {name}"));
        }
        return faults;
    }
}
