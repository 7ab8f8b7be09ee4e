package dev.collega.post;

/**
 * Who belongs to an audience that is chosen among the author's connections. Both sides of the same question are answered
 * from here: whether I may read a post, and who may read what I am about to publish.
 */
final class AudienceRule {

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

    /** Connections {@code e} of mine who belong to the audience {@code :audience}, as {@code member m}. */
    static final String MY_READERS = """
            from connection_edge e join member m on m.id = e.peer_id
            where e.owner_id = :me and m.hidden_at is null
              and (case :audience when 'MEMBERS' then true when 'CONNECTIONS' then true
                when 'PEOPLE' then e.peer_id = any(cast(:people as uuid[]))
                else exists (select 1 from contact k where k.owner_id = :me and k.member_id = e.peer_id
                  and\s""" + holds(":audience", "cast(:value as text)") + ") end)\n";

    private AudienceRule() {}
}
