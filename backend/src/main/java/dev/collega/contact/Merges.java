package dev.collega.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What is remembered of a merge: the rows as they were, and what went over from one to the other. */
final class Merges {

    private static final TypeReference<Map<String, List<UUID>>> MOVED = new TypeReference<>() {};

    private Merges() {}

    /** All of a contact that is not made from the rest. */
    static String snapshotOf(String contact) {
        return "to_jsonb(" + contact + ") - cast('{search_name,email_keys,words}' as text[])";
    }

    /** What this feature itself keeps about contacts. */
    enum Moved {
        INTERACTIONS(
                "update interaction set contact_id = :to where contact_id = :from and owner_id = :me",
                "contact_id = :to where contact_id = :from and id = any(:ids)",
                "interaction",
                "id"),
        INTRODUCED(
                "update contact set introduced_by_id = :to where introduced_by_id = :from and owner_id = :me and id <> :to",
                "introduced_by_id = :to where introduced_by_id = :from and id = any(:ids)",
                "contact",
                "id"),
        /** An archive that comes again knows whom it once brought. */
        ORIGINS(
                "update origin set local_id = :to where local_id = :from and member_id = :me",
                "local_id = :to where local_id = :from and member_id = :me and original_id = any(:ids)",
                "origin",
                "original_id");

        private final String there;
        private final String back;
        private final String id;

        Moved(String there, String back, String table, String id) {
            this.there = there;
            this.back = "update " + table + " set " + back;
            this.id = id;
        }

        List<UUID> move(Handle database, UUID me, UUID from, UUID to) {
            return database.createQuery(there + " returning " + id)
                    .bind("me", me)
                    .bind("from", from)
                    .bind("to", to)
                    .mapTo(UUID.class)
                    .list();
        }

        void moveBack(Handle database, UUID me, List<UUID> ids, UUID from, UUID to) {
            database.createUpdate(back)
                    .bind("me", me)
                    .bind("from", from)
                    .bind("to", to)
                    .bindArray("ids", UUID.class, ids)
                    .execute();
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static void remember(Handle database, UUID id, UUID keptId, Map<String, List<UUID>> moved) {
        database.createUpdate("""
                update contact_merge set moved = cast(:moved as jsonb), kept_after = (select %s from contact k where k.id = :kept)
                where id = :id
                """.formatted(snapshotOf("k")))
                .bind("id", id)
                .bind("kept", keptId)
                .bind("moved", ContactJson.text(moved))
                .execute();
    }

    static Map<String, List<UUID>> moved(String json) {
        try {
            return new ObjectMapper().readValue(json, MOVED);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
