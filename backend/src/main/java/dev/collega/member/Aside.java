package dev.collega.member;

/** The two lists of members whom I would rather not meet here. Names are those of the database. */
enum Aside {
    BLOCKED("block", "blocked_id"),
    MUTED("mute", "muted_id");

    final String table;
    final String column;

    Aside(String table, String column) {
        this.table = table;
        this.column = column;
    }
}
