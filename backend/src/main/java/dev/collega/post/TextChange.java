package dev.collega.post;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.AbstractDelta;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a text that stayed, came or went. */
@Schema(name = "TextChange")
record TextChange(
        @NotNull Kind kind,

        @NotNull @Schema(description = "A long stretch that stayed is shown by its ends.")
        String text) {

    enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /** Words, each with the space behind it. */
    private static final Pattern WORD_ENDS = Pattern.compile("(?<=\\s)(?=\\S)");

    private static final Pattern LINE_ENDS = Pattern.compile("(?<=\\n)");

    /** So many lines, or words of lines that differ, are compared one by one; of more, all went and all came. */
    private static final int MOST_PARTS = 1_200;

    private static final int LONG = 320;
    private static final int END = 120;

    /** By lines first, and word by word where lines differ: the longest texts cost no more than a moment. */
    static List<TextChange> between(String before, String after) {
        var changes = new ArrayList<TextChange>();
        var lines = List.of(LINE_ENDS.split(before));
        var newLines = List.of(LINE_ENDS.split(after));
        if (lines.size() + newLines.size() > MOST_PARTS) {
            replace(before, after, changes);
        } else {
            walk(lines, newLines, changes, (went, came) -> words(went, came, changes));
        }
        return changes.stream().map(TextChange::shortened).toList();
    }

    private interface Differing {
        void take(String went, String came);
    }

    private static void walk(List<String> before, List<String> after, List<TextChange> changes, Differing differing) {
        var at = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiff<>()).getDeltas()) {
            add(changes, Kind.SAME, before.subList(at, delta.getSource().getPosition()));
            differing.take(
                    String.join("", delta.getSource().getLines()),
                    String.join("", delta.getTarget().getLines()));
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(changes, Kind.SAME, before.subList(at, before.size()));
    }

    private static void words(String went, String came, List<TextChange> changes) {
        var before = List.of(WORD_ENDS.split(went));
        var after = List.of(WORD_ENDS.split(came));
        if (before.size() + after.size() > MOST_PARTS) {
            replace(went, came, changes);
        } else {
            walk(before, after, changes, (one, other) -> replace(one, other, changes));
        }
    }

    private static void replace(String went, String came, List<TextChange> changes) {
        add(changes, Kind.REMOVED, List.of(went));
        add(changes, Kind.ADDED, List.of(came));
    }

    /** Joined to a stretch of the same kind before it. */
    private static void add(List<TextChange> changes, Kind kind, List<String> parts) {
        var text = String.join("", parts);
        if (text.isEmpty()) {
            return;
        }
        var last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        if (last != null && last.kind() == kind) {
            changes.set(changes.size() - 1, new TextChange(kind, last.text() + text));
        } else {
            changes.add(new TextChange(kind, text));
        }
    }

    private TextChange shortened() {
        return kind == Kind.SAME && text.length() > LONG ? new TextChange(kind, head() + " … " + tail()) : this;
    }

    private String head() {
        return text.substring(0, Character.isHighSurrogate(text.charAt(END - 1)) ? END - 1 : END);
    }

    private String tail() {
        var from = text.length() - END;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
