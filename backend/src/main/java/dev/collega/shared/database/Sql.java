package dev.collega.shared.database;

/**
 * Helps to put a statement together. What a request does not ask for is not in the text: PostgreSQL plans a prepared
 * statement once for everybody, and cannot see through "{@code :topic is null or …}".
 */
public final class Sql {

    private Sql() {}

    public static String when(boolean asked, String condition) {
        return asked ? condition + '\n' : "";
    }

    public static String when(Object asked, String condition) {
        return when(asked != null, condition);
    }

    /** In the text and not bound, for the planner takes a limit that it does not know for a tenth of all rows. */
    public static String limit(int rows) {
        return "limit " + rows + '\n';
    }
}
