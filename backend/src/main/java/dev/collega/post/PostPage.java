package dev.collega.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.collega.shared.page.Cursors;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of posts, newest first, that can be read on in both directions. */
record PostPage(
        @NotNull List<PostSummary> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description =
                        "Send it as `cursor`, with the other parameters unchanged, for what is older; null at the end.")
        String nextCursor,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description =
                        "Send it as `cursor`, with the other parameters unchanged, for what is newer than this page: the"
                                + " page before, and what has been published since. Null where there is nothing yet.")
        String previousCursor) {

    /**
     * @param rows up to {@code limit + 1} rows in the direction of reading, the last one only to know whether there is more
     * @param cursor which was asked with
     */
    static PostPage of(List<PostSummary> rows, int limit, Keyset keyset, String cursor, Cursors cursors) {
        return of(rows, limit, keyset, cursor, cursors, PostSummary::createdAt);
    }

    /** @param time by which the list is ordered */
    static PostPage of(
            List<PostSummary> rows,
            int limit,
            Keyset keyset,
            String cursor,
            Cursors cursors,
            Function<PostSummary, Instant> time) {
        var more = rows.size() > limit;
        var items = new ArrayList<>(more ? rows.subList(0, limit) : rows);
        if (items.isEmpty()) {
            // Nothing has come since: the same question can be asked again.
            return new PostPage(List.of(), null, keyset.newer() ? cursor : null);
        }
        if (keyset.newer()) {
            Collections.reverse(items);
        }
        var first = items.get(0);
        var last = items.get(items.size() - 1);
        return new PostPage(
                List.copyOf(items),
                more || keyset.newer() ? keyset.sealOlder(cursors, time.apply(last), last.id()) : null,
                keyset.sealNewer(cursors, time.apply(first), first.id()));
    }
}
