package dev.collega.opendoor;

import dev.collega.member.CareerStage;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The open door, and questions as their owner may see them. Questions are not brought in, for they take two. */
@ApplicationScoped
class QuestionPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 500;

    private static final String ASKS = "select a.*, m.id as other_id, m.full_name from ask a join member m on m.id = "
            + AskSight.OTHER + " where ((" + AskSight.INCOMING + ") or (" + AskSight.OUTGOING + "))"
            + AskSight.NOTHING_BETWEEN + "order by a.id";

    private final Clock clock;

    QuestionPart(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int order() {
        return 36;
    }

    record ArchivedOpenDoor(
            boolean open,
            List<String> topics,
            Set<CareerStage> careerStages,
            int asksPerMonth,
            Integer minutes,
            String words) {}

    record ArchivedAsk(
            UUID id,
            AskBox box,
            UUID memberId,
            String fullName,
            String whoIAm,
            String whyYou,
            String question,
            int minutesNeeded,
            String topic,
            Instant askedAt,
            Instant answeredAt,
            String answer) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "open-door.json",
                database.createQuery("select * from open_door where member_id = :me")
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedOpenDoor(
                                row.getBoolean("open"),
                                Rows.texts(row, "topics"),
                                Rows.constants(row, "career_stages", CareerStage.class),
                                row.getInt("asks_per_month"),
                                row.getObject("minutes", Integer.class),
                                row.getString("words"))));
        archive.list(
                "asks.json",
                database.createQuery(ASKS)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .bind("now", clock.instant())
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "other_id"));
                            return archived(row, memberId);
                        }));
    }

    private static ArchivedAsk archived(ResultSet row, UUID me) throws SQLException {
        return new ArchivedAsk(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "asker_id").equals(me) ? AskBox.OUTGOING : AskBox.INCOMING,
                Rows.uuid(row, "other_id"),
                row.getString("full_name"),
                row.getString("who_i_am"),
                row.getString("why_you"),
                row.getString("question"),
                row.getInt("minutes_needed"),
                row.getString("topic"),
                Rows.instant(row, "asked_at"),
                Rows.instant(row, "answered_at"),
                row.getString("answer"));
    }
}
