package dev.collega.contact;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * What another feature keeps about contacts: it goes along when two contacts are made one, and comes back when that is
 * undone. Both contacts are of one owner, are there, and are locked.
 */
public interface ContactBelongings {

    /** Under which a merge remembers what has moved; never changes. */
    String kind();

    /** @return the ids of all that was moved */
    List<UUID> move(Handle database, UUID from, UUID to);

    /** Brings back those of {@code ids} that are still with {@code from}. */
    void moveBack(Handle database, List<UUID> ids, UUID from, UUID to);
}
