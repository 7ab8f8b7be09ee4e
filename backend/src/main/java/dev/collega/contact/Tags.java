package dev.collega.contact;

import dev.collega.shared.database.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Tags of contacts; a slash puts one below another: {@code cardiology/heart failure}. */
public final class Tags {

    /** Of a whole path. */
    static final int LONGEST = 120;

    private Tags() {}

    /** As they are kept: trimmed in each of their steps, without blanks and doubles; null is none. */
    static List<String> tidy(List<String> tags) {
        return tags == null
                ? List.of()
                : Rows.tidy(tags.stream().map(Tags::tidy).toList());
    }

    public static String tidy(String tag) {
        return Arrays.stream(tag.split("/"))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("/"));
    }
}
