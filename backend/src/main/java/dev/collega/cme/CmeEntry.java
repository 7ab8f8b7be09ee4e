package dev.collega.cme;

import dev.collega.citation.Citation;
import dev.collega.citation.Citations;
import dev.collega.shared.database.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a member read, for how long, and what they take from it. */
@Entity
class CmeEntry {

    @Id
    private UUID id;

    private UUID ownerId;
    private UUID postId;
    private String title;

    @JdbcTypeCode(SqlTypes.JSON)
    private String citation;

    private LocalDate readOn;
    private int minutes;
    private String reflection;
    private String category;
    private Instant createdAt;

    @Version
    private long version;

    protected CmeEntry() {}

    static CmeEntry log(UUID owner, NewCmeEntry request, Citation citation, String title, Instant now) {
        var entry = new CmeEntry();
        entry.id = Ids.next();
        entry.ownerId = owner;
        entry.postId = request.postId();
        entry.title = title;
        entry.citation = Citations.json(citation);
        entry.readOn = request.readOn();
        entry.minutes = request.minutes();
        entry.reflection = words(request.reflection());
        entry.category = words(request.category());
        entry.createdAt = now;
        return entry;
    }

    void edit(CmeEntryPatch patch) {
        if (patch.citation() != null) {
            citation = Citations.json(patch.citation().map(Citation::tidy).orElse(null));
        }
        if (patch.title() != null) {
            title = patch.title().orElseThrow().strip();
        }
        if (patch.readOn() != null) {
            readOn = patch.readOn().orElseThrow();
        }
        if (patch.minutes() != null) {
            minutes = patch.minutes().orElseThrow();
        }
        if (patch.reflection() != null) {
            reflection = words(patch.reflection().orElse(null));
        }
        if (patch.category() != null) {
            category = words(patch.category().orElse(null));
        }
    }

    static String words(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
