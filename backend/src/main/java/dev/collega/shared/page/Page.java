package dev.collega.shared.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list read by keyset.
 *
 * @param nextCursor opaque, to be sent as {@code cursor} with otherwise the same parameters; null at the end
 */
public record Page<T>(
        @NotNull List<T> items,

        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Schema(
                description =
                        "Send it as `cursor`, with the other parameters unchanged, for the next page; null at the end.")
        String nextCursor) {

    /**
     * @param rows up to {@code limit + 1} rows, the last one only to know whether there is more
     * @param cursorOf makes the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        return new Page<>(List.copyOf(rows.subList(0, limit)), cursorOf.apply(rows.get(limit - 1)));
    }

    /** The same page with each row shown another way. */
    public <R> Page<R> map(Function<T, R> shown) {
        return new Page<>(items.stream().map(shown).toList(), nextCursor);
    }
}
