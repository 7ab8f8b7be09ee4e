package dev.collega.post;

import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Where a page of a list begins that is ordered by time, and in which direction it is read from there: on to what is older,
 * or back to what has come since.
 */
record Keyset(String list, boolean newer, Optional<String> at, Optional<String> id) {

    private static final String NEWER = "newer";
    private static final String OLDER = "older";

    /** @param list names the list and its filters */
    static Keyset of(String list, PageRequest page, Cursors cursors) {
        var key = cursors.open(list, page.cursor);
        return new Keyset(
                list,
                key.isPresent() && key.get().get(0).equals(NEWER),
                key.map(it -> it.get(1)),
                key.map(it -> it.get(2)));
    }

    /** From the newest on. */
    static Keyset first(String list) {
        return new Keyset(list, false, Optional.empty(), Optional.empty());
    }

    String beyond() {
        return beyond("p.created_at", "p.id");
    }

    /** @param time the column of the time, beside that of the id: those of an index that gives them in order */
    String beyond(String time, String key) {
        return at.isEmpty()
                ? ""
                : " and (" + time + ", " + key + ") " + (newer ? ">" : "<")
                        + " (cast(:afterAt as timestamptz), cast(:afterId as uuid))\n";
    }

    String order() {
        return order("p.created_at", "p.id");
    }

    String order(String time, String key) {
        var direction = newer ? "" : " desc";
        return "order by " + time + direction + ", " + key + direction + "\n";
    }

    <S extends SqlStatement<S>> S bindTo(S statement) {
        return statement.bind("afterAt", at.orElse(null)).bind("afterId", id.orElse(null));
    }

    String sealOlder(Cursors cursors, Instant time, UUID key) {
        return cursors.seal(list, OLDER, time, key);
    }

    String sealNewer(Cursors cursors, Instant time, UUID key) {
        return cursors.seal(list, NEWER, time, key);
    }
}
