package dev.collega.meeting;

import dev.collega.contact.InteractionKind;
import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Reads what is proposed to a member, by where and when they met. */
@ApplicationScoped
class ProposalList {

    /** As many as are confirmed in one go; who is planned or dismissed makes room for the next. */
    static final int MOST = 100;

    private static final int MINUTES = 2;

    /** Whoever has gone, is hidden, blocked or muted is not proposed; the owner's own words about where they met are read now. */
    private static final String OPEN = """
            select p.met_on, k.id, k.name, k.member_id, k.met_at,
              coalesce(m.profession, k.profession) as profession,
              coalesce(case when 'workplace' <> all(m.reserved) then m.workplace end, k.workplace) as workplace
            from meeting_proposal p
            join contact k on k.id = p.contact_id
            join member m on m.id = k.member_id
            where p.owner_id = :me and p.state = 'OPEN' and p.expires_at > :now
              and\s""" + Unseen.M_IS_THERE + " and m.id <> all(" + Unseen.BY_ME + """
            )
            order by p.met_on desc, k.met_at nulls last, k.search_name, k.id limit :most
            """;

    private final Jdbi jdbi;
    private final Members members;
    private final Clock clock;

    ProposalList(Jdbi jdbi, Members members, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.clock = clock;
    }

    private record Place(String metAt, LocalDate metOn) {}

    private record Row(Place place, MeetingProposal proposal) {}

    /** The latest meeting first. */
    List<MeetingBatch> of(UUID me) {
        var today = LocalDate.now(clock.withZone(members.zoneOf(me)));
        var places = new LinkedHashMap<Place, List<MeetingProposal>>();
        jdbi.useHandle(handle -> handle.createQuery(OPEN)
                .bind("me", me)
                .bind("now", clock.instant())
                .bind("most", MOST)
                .map((row, context) -> row(row, today))
                .forEach(row -> places.computeIfAbsent(row.place(), place -> new ArrayList<>())
                        .add(row.proposal())));
        return places.entrySet().stream()
                .map(batch ->
                        new MeetingBatch(batch.getKey().metAt(), batch.getKey().metOn(), batch.getValue()))
                .toList();
    }

    private static Row row(ResultSet row, LocalDate today) throws SQLException {
        var metOn = Rows.date(row, "met_on");
        return new Row(
                new Place(row.getString("met_at"), metOn),
                new MeetingProposal(
                        Rows.uuid(row, "id"),
                        row.getString("name"),
                        Rows.uuid(row, "member_id"),
                        row.getString("profession"),
                        row.getString("workplace"),
                        Confirming.TITLE,
                        dueOn(metOn, today),
                        InteractionKind.MESSAGE,
                        MINUTES));
    }

    /** The day after, while both still remember; never a day that has passed. */
    private static LocalDate dueOn(LocalDate metOn, LocalDate today) {
        var dayAfter = metOn.plusDays(1);
        return dayAfter.isBefore(today) ? today : dayAfter;
    }
}
