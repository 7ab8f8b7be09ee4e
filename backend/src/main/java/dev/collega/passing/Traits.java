package dev.collega.passing;

/**
 * How the matter of a post meets what members say of themselves for everyone to read ({@code suggestion_trait}): a topic
 * may be an interest or a specialty.
 */
final class Traits {

    /** SQL: (trait, kind, label) of the texts {@code :topics}. */
    static final String OF_TOPICS = """
            select distinct on (trait) trait, kind, label
            from unnest(cast(:topics as text[])) topic cross join lateral (values
              ('interest:' || searchable(btrim(topic)), 'INTEREST', btrim(topic)),
              ('specialty:' || replace(lower(btrim(topic)), ' ', '-'), 'SPECIALTY', btrim(topic))) as said (trait, kind, label)
            """;

    private Traits() {}
}
