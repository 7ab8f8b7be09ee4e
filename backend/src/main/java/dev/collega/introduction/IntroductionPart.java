package dev.collega.introduction;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Introductions as their owner may see them. None is brought in, for it takes three. */
@ApplicationScoped
class IntroductionPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String MINE =
            """
            select i.*, a.full_name as asker, b.full_name as introducer, c.full_name as introduced
            from introduction i join member a on a.id = i.asker_id join member b on b.id = i.introducer_id
            join member c on c.id = i.introduced_id
            where ((%s) or (%s) or (%s))%s order by i.id
            """.formatted(Sight.ASKERS, Sight.INTRODUCERS, Sight.INTRODUCEDS, Sight.NOTHING_BETWEEN);

    private final Clock clock;

    IntroductionPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 35;
    }

    record ArchivedIntroduction(
            UUID id,
            IntroductionRole role,
            String asker,
            String introducer,
            String introduced,
            String reason,
            String adaptedReason,
            Instant askedAt,
            Instant madeAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "introductions.json",
                database.createQuery(MINE)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .bind("now", clock.instant())
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "asker_id"));
                            archive.mentions(Rows.uuid(row, "introducer_id"));
                            archive.mentions(Rows.uuid(row, "introduced_id"));
                            return archived(row, memberId);
                        }));
    }

    private static ArchivedIntroduction archived(ResultSet row, UUID me) throws SQLException {
        var role = IntroductionRole.of(me, Rows.uuid(row, "asker_id"), Rows.uuid(row, "introducer_id"));
        var adapted = row.getString("adapted_reason");
        var isIntroduced = role == IntroductionRole.INTRODUCED;
        return new ArchivedIntroduction(
                Rows.uuid(row, "id"),
                role,
                row.getString("asker"),
                row.getString("introducer"),
                row.getString("introduced"),
                isIntroduced && adapted != null ? adapted : row.getString("reason"),
                role == IntroductionRole.INTRODUCER ? adapted : null,
                Rows.instant(row, isIntroduced ? "passed_on_at" : "asked_at"),
                Rows.instant(row, "made_at"));
    }
}
