package dev.collega.member;

/** Whom a reader shall not meet in what members write. */
public final class Unseen {

    /**
     * In a statement for the reader {@code :me}: an array of the members whom they have blocked or muted and of those who
     * have blocked them. It depends on no row, so it is read once a statement; it is empty for nearly everybody.
     */
    public static final String BY_ME = """
            array(select b.blocked_id from block b where b.owner_id = :me
              union all select b.owner_id from block b where b.blocked_id = :me
              union all select u.muted_id from mute u where u.owner_id = :me)""";

    /**
     * In a statement for the reader {@code :me} that joins {@code member m}: that this member is there for them. Who has
     * blocked the reader looks exactly like who is leaving or suspended, or the reader could tell.
     */
    public static final String M_IS_THERE =
            "m.hidden_at is null and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me)";

    private Unseen() {}
}
