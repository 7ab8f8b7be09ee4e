package dev.collega.contact;

import dev.collega.contact.ContactDuplicate.Reason;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Proposes pairs of contacts that may be one person: the same address, the same number, or a name that is alike and has
 * a word with the same beginning. Beginnings that many of the contacts have in their names are no trace (there are many
 * Marias); the bound keeps the work of a large address book small.
 */
@ApplicationScoped
class Duplicates {

    private static final String PAIRS = """
            with mine as materialized (
              select id, member_id, search_name, email_keys, phone_keys from contact where owner_id = :me),
            known as materialized (select id from mine where member_id is not null),
            email as (select id, key from mine, unnest(email_keys) as key),
            phone as (select id, key from mine, unnest(phone_keys) as key),
            word as materialized (
              select id, search_name, word, count(*) over (partition by word) as bearers
              from (select distinct id, search_name, left(word, 4) as word
                    from mine, regexp_split_to_table(search_name, '[^[:alnum:]]+') as word where length(word) > 1) as words),
            pair as (
              select a.id as low_id, b.id as high_id, 4 as weight from email a join email b on a.key = b.key and a.id < b.id
              union
              select a.id, b.id, 2 from phone a join phone b on a.key = b.key and a.id < b.id
              union
              select a.id, b.id, 1 from word a join word b on a.word = b.word and a.id < b.id
              where a.bearers <= 40 and b.bearers <= 40
                and greatest(similarity(a.search_name, b.search_name),
                  least(word_similarity(a.search_name, b.search_name), word_similarity(b.search_name, a.search_name))) >= 0.6),
            weighed as (
              select low_id, high_id, sum(weight) as weight from pair
              where (low_id not in (select id from known) or high_id not in (select id from known))
                and not exists (select 1 from contact_pair_dismissal d
                  where d.owner_id = :me and d.low_id = pair.low_id and d.high_id = pair.high_id)
              group by low_id, high_id)
            select w.low_id, w.high_id, w.weight, w.high_id in (select id from known) as high_first from weighed w
            """;

    private static final String AFTER = """
            where w.weight < cast(:afterWeight as bigint) or w.weight = cast(:afterWeight as bigint)
              and (w.low_id, w.high_id) > (cast(:afterLow as uuid), cast(:afterHigh as uuid))
            """;

    private record Pair(UUID low, UUID high, int weight, boolean highFirst) {

        UUID first() {
            return highFirst ? high : low;
        }

        UUID other() {
            return highFirst ? low : high;
        }

        List<Reason> reasons() {
            return Stream.of(Reason.values())
                    .filter(reason -> (weight & 4 >> reason.ordinal()) != 0)
                    .toList();
        }
    }

    private final Jdbi jdbi;
    private final Cursors cursors;
    private final ContactList contacts;

    Duplicates(Jdbi jdbi, Cursors cursors, ContactList contacts) {
        this.jdbi = jdbi;
        this.cursors = cursors;
        this.contacts = contacts;
    }

    /** The surest first. A member's page is the one to be kept, else the older one. */
    Page<ContactDuplicate> of(UUID me, PageRequest page) {
        var after = cursors.open("contact-duplicates", page.cursor);
        var pairs = jdbi.withHandle(handle -> handle.createQuery(PAIRS
                        + Sql.when(after.isPresent(), AFTER)
                        + " order by w.weight desc, w.low_id, w.high_id "
                        + Sql.limit(page.limit + 1))
                .bind("me", me)
                .bind("afterWeight", after.map(key -> key.get(0)).orElse(null))
                .bind("afterLow", after.map(key -> key.get(1)).orElse(null))
                .bind("afterHigh", after.map(key -> key.get(2)).orElse(null))
                .map((row, context) -> new Pair(
                        Rows.uuid(row, "low_id"),
                        Rows.uuid(row, "high_id"),
                        row.getInt("weight"),
                        row.getBoolean("high_first")))
                .list());
        var names = contacts.these(
                me,
                pairs.stream()
                        .flatMap(pair -> Stream.of(pair.low(), pair.high()))
                        .distinct()
                        .toList());
        var shown = Page.of(
                pairs, page.limit, last -> cursors.seal("contact-duplicates", last.weight(), last.low(), last.high()));
        return new Page<>(
                shown.items().stream()
                        .filter(pair -> names.containsKey(pair.low()) && names.containsKey(pair.high()))
                        .map(pair ->
                                new ContactDuplicate(names.get(pair.first()), names.get(pair.other()), pair.reasons()))
                        .toList(),
                shown.nextCursor());
    }

    void dismiss(UUID me, UUID one, UUID other) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into contact_pair_dismissal (owner_id, low_id, high_id)
                values (:me, least(:one, :other), greatest(:one, :other)) on conflict do nothing
                """)
                .bind("me", me)
                .bind("one", one)
                .bind("other", other)
                .execute());
    }

    void proposeAgain(UUID me, UUID one, UUID other) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                delete from contact_pair_dismissal
                where owner_id = :me and low_id = least(:one, :other) and high_id = greatest(:one, :other)
                """)
                .bind("me", me)
                .bind("one", one)
                .bind("other", other)
                .execute());
    }
}
