package dev.collega.picture;

import dev.collega.connection.NetworkType;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** Reads a member's address book and the ties within it, for that member. */
@ApplicationScoped
class NetworkRows {

    static final int NODES = 400;
    static final int LINKS = 2000;

    /** Of members what their profile shows me; where that says nothing, what I have noted. */
    private static final String PEOPLE = """
            select k.id, m.id as member_id, e.peer_id is not null as connected, coalesce(m.full_name, k.name) as name,
              coalesce(m.profession, k.profession) as profession,
              nullif(btrim(coalesce(case when 'workplace' <> all(m.reserved)
                or (e.peer_id is not null and 'workplace' <> all(m.kept_private)) then m.workplace end, k.workplace)), '')
                as organisation,
              k.network_types, k.last_interaction_at, coalesce(k.last_interaction_at, k.created_at) as since
            from contact k
            left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE + """
            left join connection_edge e on e.owner_id = k.owner_id and e.peer_id = m.id
            where k.owner_id = :me
            """;

    private static final String NODES_OF = """
            select m.id, m.full_name, m.profession, k.id as contact_id, k.network_types
            from connection_edge e
            join member m on m.id = e.peer_id
            left join lateral (select id, network_types from contact
              where owner_id = e.owner_id and member_id = e.peer_id offset 0) k on true
            where e.owner_id = :me and m.hidden_at is null
            order by e.since desc, e.peer_id desc
            """;

    private static final String LINKS_AMONG = """
            select node.id, tie.peer_id
            from unnest(:ids) as node (id)
            cross join lateral (select e.peer_id from connection_edge e
              where e.owner_id = node.id and e.peer_id = any(:ids) and e.peer_id > node.id offset 0) tie
            """;

    /** Who I am myself: the side of the line on which others are, or not. */
    record Self(String profession, String organisation) {}

    private final Jdbi jdbi;

    NetworkRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Self self(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select profession, workplace from member where id = :me")
                .bind("me", me)
                .map((row, context) -> new Self(row.getString("profession"), row.getString("workplace")))
                .one());
    }

    List<Person> people(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery(PEOPLE)
                .bind("me", me)
                .map((row, context) -> new Person(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "member_id"),
                        row.getBoolean("connected"),
                        row.getString("name"),
                        row.getString("profession"),
                        row.getString("organisation"),
                        Rows.constants(row, "network_types", NetworkType.class),
                        Rows.instant(row, "last_interaction_at"),
                        Rows.instant(row, "since")))
                .list());
    }

    /** @param disciplineOf of a profession */
    List<Graph.Node> nodes(UUID me, UnaryOperator<String> disciplineOf) {
        return jdbi.withHandle(handle -> handle.createQuery(NODES_OF + "limit " + NODES)
                .bind("me", me)
                .map((row, context) -> new Graph.Node(
                        Rows.uuid(row, "id"),
                        Rows.uuid(row, "contact_id"),
                        row.getString("full_name"),
                        row.getString("profession"),
                        disciplineOf.apply(row.getString("profession")),
                        Rows.constants(row, "network_types", NetworkType.class)))
                .list());
    }

    /** One more than are shown, to know whether there are. */
    List<Graph.Link> links(List<UUID> nodes) {
        return jdbi.withHandle(handle -> handle.createQuery(LINKS_AMONG + "limit " + (LINKS + 1))
                .bindArray("ids", UUID.class, nodes)
                .map((row, context) -> new Graph.Link(Rows.uuid(row, "id"), Rows.uuid(row, "peer_id")))
                .list());
    }
}
