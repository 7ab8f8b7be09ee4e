package dev.collega.shared.database;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Keys are UUID version 7 (RFC 9562): made here, sorted by time, good neighbours in an index. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
