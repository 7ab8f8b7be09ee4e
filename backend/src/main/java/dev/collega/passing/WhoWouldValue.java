package dev.collega.passing;

import dev.collega.member.MemberSummary;
import dev.collega.member.Members;
import dev.collega.member.Unseen;
import dev.collega.post.Audience;
import dev.collega.post.AudienceRule;
import dev.collega.post.PostReading;
import dev.collega.post.Readers;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * Finds connections who would value a post: by what they are asked, work in and are interested in, as everyone may read
 * it, and by how long it is since I meant to be in touch. What it is about counts first; a cadence that is overdue decides
 * between two, and fills what places are left.
 */
@ApplicationScoped
class WhoWouldValue {

    private static final int PLACES = 5;

    /** That a published post is theirs to read, not known to them by having spoken there, and not sent by one of us to the other. */
    private static final String NEW_TO_THEM =
            " and exists (select 1 from post p where p.id = :post and " + PostReading.readableBy("m.id") + """
            )
            and not exists (select 1 from sending s
              where s.post_id = :post
                and (s.sender_id, s.recipient_id) in ((cast(:me as uuid), m.id), (m.id, cast(:me as uuid))))
            and not exists (select 1 from comment c where c.post_id = :post and c.author_id = m.id)
            """;

    private static final String FIND = """
            with wanted as materialized (""" + Traits.OF_TOPICS
            + """
            ), near as materialized (
              select k.id as contact_id, m.id, m.profession, k.last_touch_at, d.next_on, d.latest_on
              from contact k join connection_edge e on e.owner_id = k.owner_id and e.peer_id = k.member_id
              join member m on m.id = k.member_id
              left join contact_cadence d on d.contact_id = k.id and d.next_on <= :today
              where k.owner_id = :me and m.id is distinct from cast(:author as uuid) and\s"""
            + Unseen.M_IS_THERE + " and m.id <> all("
            + Unseen.BY_ME
            + """
                ) and (k.paused_until is null or k.paused_until <= :today)
            ), liked as materialized (
              select near.contact_id, array_agg(wanted.kind order by wanted.kind desc, wanted.label) as kinds,
                array_agg(wanted.label order by wanted.kind desc, wanted.label) as labels,
                sum(case wanted.kind when 'SPECIALTY' then 3 else 2 end) as score
              from near cross join lateral (
                select s.trait from suggestion_trait s where s.member_id = near.id offset 0) said
              join wanted on wanted.trait = said.trait group by near.contact_id
            ), worth as (
              select near.*, liked.kinds, liked.labels, near.profession = any(:roles) as asked,
                coalesce(liked.score, 0) + case when near.profession = any(:roles) then 4 else 0 end as matter,
                case when near.latest_on <= :today then 2 when near.next_on <= :today then 1 else 0 end as overdue
              from near left join liked on liked.contact_id = near.contact_id
            )
            select w.contact_id, w.kinds, w.labels, w.asked, w.overdue,\s"""
            + MemberSummary.COLUMNS
            + """
            from worth w join member m on m.id = w.id
            where w.matter + w.overdue > 0 <narrowed>
            order by w.matter > 0 desc, w.matter + w.overdue desc, w.last_touch_at nulls first, w.contact_id
            """
            + Sql.limit(PLACES);

    private static final String MEANT = " and exists (select 1 from connection_edge e where e.owner_id = :me "
            + "and e.peer_id = m.id and " + AudienceRule.MEANT + ")";

    private final Jdbi jdbi;
    private final Members members;
    private final Vocabulary vocabulary;
    private final Clock clock;

    WhoWouldValue(Jdbi jdbi, Members members, Vocabulary vocabulary, Clock clock) {
        this.jdbi = jdbi;
        this.members = members;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** Of a post that is published. Best first. */
    List<ValuingConnection> of(UUID me, PostMatter post) {
        return find(me, post, NEW_TO_THEM, query -> query.bind("post", post.id()));
    }

    /** Of a post that is being written. Best first. */
    List<ValuingConnection> of(UUID me, PostMatter post, Audience audience, Readers readers) {
        return find(me, post, MEANT, query -> AudienceRule.bind(query, audience, readers));
    }

    private List<ValuingConnection> find(UUID me, PostMatter post, String narrowed, UnaryOperator<Query> bound) {
        var asked = post.rolesAsked().stream()
                .flatMap(role -> vocabulary.professionsBelow(role).stream())
                .collect(Collectors.toSet());
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(FIND)
                    .define("narrowed", narrowed)
                    .bind("me", me)
                    .bind("author", post.authorId())
                    .bind("today", clock.instant().atZone(members.zoneOf(me)).toLocalDate())
                    .bindArray("topics", String.class, post.topics())
                    .bindArray("tags", String.class, post.tags())
                    .bindArray("roles", String.class, asked);
            return bound.apply(query).map((row, context) -> valuing(row)).list();
        });
    }

    private static ValuingConnection valuing(ResultSet row) throws SQLException {
        var kinds = Rows.texts(row, "kinds");
        var labels = Rows.texts(row, "labels");
        var reasons = new ArrayList<ValueReason>();
        if (row.getBoolean("asked")) {
            reasons.add(ValueReason.of(ValueReasonKind.ROLE_ASKED, null));
        }
        IntStream.range(0, kinds.size())
                .mapToObj(n -> ValueReason.of(ValueReasonKind.valueOf(kinds.get(n)), labels.get(n)))
                .forEach(reasons::add);
        if (row.getInt("overdue") > 0) {
            reasons.add(ValueReason.of(ValueReasonKind.CADENCE, null));
        }
        return new ValuingConnection(Rows.uuid(row, "contact_id"), MemberSummary.from(row), reasons);
    }
}
