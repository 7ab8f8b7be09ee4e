package dev.collega.opendoor;

/** What of a question {@code a} reaches whom; {@code :me} looks, at {@code :now}. */
final class AskSight {

    /** The other one of the two. */
    static final String OTHER = "case when a.asker_id = :me then a.asked_id else a.asker_id end";

    static final String INCOMING =
            "a.asked_id = :me and (a.state = 'ANSWERED' or (a.state = 'OPEN' and a.expires_at > :now))";

    static final String OUTGOING = "a.asker_id = :me and a.state <> 'WITHDRAWN'";

    static final String ANSWERABLE =
            "(a.state = 'ANSWERED' or (a.state in ('OPEN', 'REFUSED') and a.expires_at > :now))";

    /** Who is hidden, or blocked in either direction, is not there; the other one is {@code m}. */
    static final String NOTHING_BETWEEN = """
             and m.hidden_at is null
             and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
             and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)
            """;

    private AskSight() {}

    static String of(AskBox box) {
        return box == AskBox.INCOMING ? INCOMING : OUTGOING;
    }
}
