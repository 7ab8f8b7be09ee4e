package dev.collega.introduction;

/** What of an introduction {@code i} reaches whom; {@code :me} looks, at {@code :now}. */
final class Sight {

    static final String ASKERS = "i.asker_id = :me and i.state not in ('WITHDRAWN', 'OVERTAKEN')";

    /** What they declined is gone; what they passed on stays as they left it, whatever the other side said. */
    static final String INTRODUCERS = """
            i.introducer_id = :me and ((i.state = 'ASKED' and i.expires_at > :now)
              or (i.state in ('PASSED_ON', 'REFUSED', 'MADE', 'EXPIRED') and i.passed_on_at is not null))""";

    /** Nothing that was not passed on. */
    static final String INTRODUCEDS = """
            i.introduced_id = :me and (i.state = 'MADE'
              or (i.state = 'PASSED_ON' and i.expires_at > :now and not i.dropped))""";

    /** Who is hidden, or blocked in either direction, is not there; nor is what two who are connected do not need. */
    static final String NOTHING_BETWEEN = """
             and not exists (select 1 from member o where o.id in (i.asker_id, i.introducer_id, i.introduced_id)
               and o.id <> :me and o.hidden_at is not null)
             and not exists (select 1 from block b
               where b.owner_id = :me and b.blocked_id in (i.asker_id, i.introducer_id, i.introduced_id))
             and not exists (select 1 from block b
               where b.blocked_id = :me and b.owner_id in (i.asker_id, i.introducer_id, i.introduced_id))
             and (i.state = 'MADE' or not exists (select 1 from connection_edge e
               where e.owner_id = i.asker_id and e.peer_id = i.introduced_id))
            """;

    private Sight() {}

    static String of(IntroductionRole role) {
        return switch (role) {
            case ASKER -> ASKERS;
            case INTRODUCER -> INTRODUCERS;
            case INTRODUCED -> INTRODUCEDS;
        };
    }
}
