package dev.collega.post;

import dev.collega.contact.Tags;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/**
 * Who belongs to an audience that is chosen among the author's connections. Both sides of the same question are answered
 * from here: whether I may read a post, and who may read what I am about to publish.
 */
public final class AudienceRule {

    /**
     * That a contact {@code k} of the author belongs to an audience.
     *
     * @param audience as SQL, as is {@code value}
     */
    private static String holds(String audience, String value) {
        return """
                (case <audience> when 'NETWORK_TYPE' then <value> = any(k.network_types)
                  else exists (select 1 from unnest(k.tags) t where t = <value> or starts_with(t, <value> || '/')) end)
                """.replace("<audience>", audience).replace("<value>", value);
    }

    /**
     * That a post, of an audience chosen among connections, is meant for {@code :me}; whether the two are
     * connected is asked beside it.
     */
    static String choseMe(String post) {
        return """
                (case p.audience when 'CONNECTIONS' then true
                  when 'PEOPLE' then exists (select 1 from post_reader r where r.post_id = p.id and r.member_id = :me offset 0)
                  else exists (select 1 from contact k where k.owner_id = p.author_id and k.member_id = :me
                    and\s""".replace("p.", post + ".") + holds(post + ".audience", post + ".audience_value") + """
                    offset 0) end)
                """;
    }

    /** SQL: that the connection {@code e} of {@code :me} belongs to an audience, as {@link #bind} gives it. */
    public static final String MEANT = """
            (case cast(:audience as text) when 'MEMBERS' then true when 'CONNECTIONS' then true
              when 'PEOPLE' then e.peer_id = any(cast(:people as uuid[]))
              else exists (select 1 from contact k where k.owner_id = :me and k.member_id = e.peer_id
                and\s""" + holds("cast(:audience as text)", "cast(:value as text)") + ") end)\n";

    /** Connections {@code e} of mine who belong to the audience, as {@code member m}. */
    static final String MY_READERS = """
            from connection_edge e join member m on m.id = e.peer_id
            where e.owner_id = :me and m.hidden_at is null and\s""" + MEANT;

    /** @param readers may be null */
    public static Query bind(Query query, Audience audience, Readers readers) {
        var given = readers == null ? Readers.NONE : readers;
        return query.bind("audience", audience.name())
                .bind("value", value(audience, given))
                .bindArray("people", UUID.class, given.named());
    }

    /** What {@code audience_value} holds. */
    static String value(Audience audience, Readers readers) {
        return switch (audience) {
            case NETWORK_TYPE ->
                readers.networkType() == null ? null : readers.networkType().name();
            case TAG -> readers.tag() == null ? null : Tags.tidy(readers.tag());
            case MEMBERS, CONNECTIONS, PEOPLE -> null;
        };
    }

    private AudienceRule() {}
}
