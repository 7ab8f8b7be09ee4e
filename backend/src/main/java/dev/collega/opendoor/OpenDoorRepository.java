package dev.collega.opendoor;

import dev.collega.member.CareerStage;
import dev.collega.member.Members;
import dev.collega.member.OpenDoor;
import dev.collega.member.OpenDoors;
import dev.collega.shared.database.Rows;
import dev.collega.shared.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Open doors: one row a member, from the first time they say anything about it. */
@ApplicationScoped
class OpenDoorRepository implements OpenDoors {

    private static final int ASKS_UNLESS_SAID = 4;

    private final Jdbi jdbi;
    private final Members members;
    private final Clock clock;

    OpenDoorRepository(Jdbi jdbi, Members members, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.clock = clock;
    }

    @Override
    public Optional<OpenDoor> of(UUID member) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from open_door where member_id = :member and open")
                        .bind("member", member)
                        .map((row, context) -> door(row))
                        .findOne());
    }

    private static OpenDoor door(ResultSet row) throws SQLException {
        return new OpenDoor(
                Rows.texts(row, "topics"),
                Rows.constants(row, "career_stages", CareerStage.class),
                row.getObject("minutes", Integer.class),
                row.getString("words"));
    }

    /** A door that is open, and how many may come in a month. */
    record Opened(OpenDoor door, int asksPerMonth) {}

    /** Locked, so that whoever counts those who have come counts alone. */
    Optional<Opened> lockOpen(UUID member) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from open_door where member_id = :member and open for update")
                        .bind("member", member)
                        .map((row, context) -> new Opened(door(row), row.getInt("asks_per_month")))
                        .findOne());
    }

    OpenDoorView mine(UUID me) {
        var month = Month.of(clock.instant(), members.zoneOf(me));
        return jdbi.withHandle(handle -> {
            var asked = handle.createQuery("select count(*) from ask where asked_id = :me and asked_at >= :month")
                    .bind("me", me)
                    .bind("month", month.start())
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("select * from open_door where member_id = :me")
                    .bind("me", me)
                    .map((row, context) -> new OpenDoorView(
                            row.getBoolean("open"),
                            Rows.texts(row, "topics"),
                            Rows.constants(row, "career_stages", CareerStage.class),
                            row.getInt("asks_per_month"),
                            row.getObject("minutes", Integer.class),
                            row.getString("words"),
                            asked,
                            row.getLong("version")))
                    .findOne()
                    .orElse(new OpenDoorView(false, List.of(), Set.of(), ASKS_UNLESS_SAID, null, null, asked, 0));
        });
    }

    void keep(UUID me, OpenDoorSettings settings, String ifMatch) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                    insert into open_door (member_id, open, asks_per_month, version) values (:me, false, :unlessSaid, 0)
                    on conflict (member_id) do nothing
                    """)
                    .bind("me", me)
                    .bind("unlessSaid", ASKS_UNLESS_SAID)
                    .execute();
            var version = handle.createQuery("select version from open_door where member_id = :me for update")
                    .bind("me", me)
                    .mapTo(Long.class)
                    .one();
            IfMatch.check(ifMatch, "open door", version);
            handle.createUpdate("""
                    update open_door set open = :open, topics = :topics, career_stages = :stages,
                      asks_per_month = :perMonth, minutes = :minutes, words = :words, version = version + 1
                    where member_id = :me
                    """)
                    .bind("me", me)
                    .bind("open", settings.open())
                    .bindArray("topics", String.class, settings.tidyTopics())
                    .bind("stages", Rows.names(settings.careerStages()))
                    .bind("perMonth", settings.asksPerMonth())
                    .bind("minutes", settings.minutes())
                    .bind("words", settings.words())
                    .execute();
        });
    }
}
