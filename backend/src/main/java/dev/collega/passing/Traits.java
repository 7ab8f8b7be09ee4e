package dev.collega.passing;

/**
 * How the matter of a post meets what members say of themselves for everyone to read ({@code suggestion_trait}): a topic
 * may be an interest or a specialty.
 */
final class Traits {

    /** SQL: (trait, kind, label) of the MeSH headings {@code :topics} and the words {@code :tags}. */
    static final String OF_TOPICS = """
            select distinct on (trait) trait, kind, label
            from (select t.name as topic from topic t where t.id = any(cast(:topics as text[]))
              union select unnest(cast(:tags as text[]))) words cross join lateral (values
              ('interest:' || searchable(btrim(topic)), 'INTEREST', btrim(topic)),
              ('specialty:' || replace(lower(btrim(topic)), ' ', '-'), 'SPECIALTY', btrim(topic))) as said (trait, kind, label)
            """;

    private Traits() {}
}
