package dev.collega.shared.fulltext;

import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of plain text, and whether it is what was looked for. */
@Schema(name = "TextPiece")
public record Piece(@NotNull String text, @NotNull boolean hit) {

    /** Text that nothing was looked for in. */
    public static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    /** Of a text in which hits stand between the two marks. */
    static List<Piece> of(String marked, char start, char end) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        while (from < marked.length()) {
            var begin = marked.indexOf(start, from);
            var until = begin < 0 ? -1 : marked.indexOf(end, begin);
            if (until < 0) {
                add(pieces, marked.substring(from), false);
                return pieces;
            }
            add(pieces, marked.substring(from, begin), false);
            add(pieces, marked.substring(begin + 1, until), true);
            from = until + 1;
        }
        return pieces;
    }

    /** The same, with an ellipsis where it does not begin or end as the whole text does. */
    static List<Piece> cutFrom(String whole, List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return pieces;
        }
        var cut = new ArrayList<>(pieces);
        if (!whole.startsWith(pieces.get(0).text())) {
            cut.add(0, new Piece("… ", false));
        }
        if (!whole.endsWith(pieces.get(pieces.size() - 1).text().stripTrailing())) {
            cut.add(new Piece(" …", false));
        }
        return cut;
    }

    private static void add(List<Piece> pieces, String text, boolean hit) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, hit));
        }
    }
}
