package dev.collega.post;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which names of a list went with an edit, and which came. */
@Schema(name = "NamesChange")
record NamesChange(@NotNull List<String> removed, @NotNull List<String> added) {

    /** Null where the same names stand in both. */
    static NamesChange between(List<String> before, List<String> after) {
        var removed = without(before, after);
        var added = without(after, before);
        return removed.isEmpty() && added.isEmpty() ? null : new NamesChange(removed, added);
    }

    private static List<String> without(List<String> names, List<String> others) {
        var left = new ArrayList<>(names);
        left.removeAll(others);
        return List.copyOf(left);
    }
}
