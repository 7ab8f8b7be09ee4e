package dev.collega.followup;

/** How long follow-ups take: as their owner says, else as it has taken them before, else as it takes most. */
public final class Minutes {

    /** In a statement that reads {@code follow_up f}. */
    public static final String OF_F = of("f");

    private Minutes() {}

    static String of(String row) {
        return """
                coalesce(%1$s.minutes,
                  (select e.minutes from action_estimate e where e.owner_id = %1$s.owner_id and e.action = %1$s.action),
                  minutes_of_action(%1$s.action))""".formatted(row);
    }
}
