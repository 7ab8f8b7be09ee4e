package dev.collega.contact;

import dev.collega.connection.NetworkType;
import dev.collega.contact.ContactFinding.Place;
import dev.collega.member.Unseen;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.page.Cursors;
import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/**
 * Finds contacts by words in their names, notes and interactions: each word that was typed must be somewhere with the
 * contact, though not all in one place, and the last one may be just begun.
 */
@ApplicationScoped
class ContactSearch {

    private static final int MOST_WORDS = 8;

    /** Those with one word. */
    private static final String WITH_WORD = """
            (select k.id from contact k where k.owner_id = :me and k.words @@ to_tsquery('public.contact_words', :word%1$d)
             union
             select i.contact_id from interaction i
             where i.owner_id = :me and i.words @@ to_tsquery('public.contact_words', :word%1$d))
            """;

    /** All interactions with a word are read once; to ask contact by contact would read the words of everybody's. */
    private static final String FOUND = """
            , asked as materialized (select to_tsquery('public.contact_words', :any) as any_word),
            logged as materialized (
              select contact_id, max(cast(ts_rank(words, to_tsquery('public.contact_words', :any)) as float8)) as score
              from interaction where owner_id = :me and words @@ to_tsquery('public.contact_words', :any)
              group by contact_id),
            ranked as (
              select k.id, cast(ts_rank(k.words, any_word) as float8) + coalesce(l.score, 0) as score
              from asked, found join contact k using (id) left join logged l on l.contact_id = k.id
              where k.owner_id = :me
            """;

    private static final String BEST = """
            ), best as (select id, score from ranked %s order by score desc, id desc %s)
            select best.score, %s, k.notes, k.workplace as noted_workplace, k.met_at, log.ids, log.times, log.notes as log_notes
            from asked, best join contact k using (id)
            left join member m on m.id = k.member_id and\s""" + Unseen.M_IS_THERE + """

            left join lateral (
              select array_agg(id order by place) as ids, array_agg(occurred_at order by place) as times,
                array_agg(note order by place) as notes
              from (
                select i.id, i.occurred_at, i.note,
                  row_number() over (order by ts_rank(i.words, any_word) desc, i.occurred_at desc, i.id) as place
                from (select * from interaction where contact_id = k.id offset 0) as i where i.words @@ any_word
                order by place limit 2) as latest) as log on true
            order by best.score desc, best.id desc
            """;

    private static final String AFTER = " where (score, id) < (cast(:afterScore as float8), cast(:afterId as uuid))";

    private final Jdbi jdbi;
    private final Cursors cursors;

    ContactSearch(Jdbi jdbi, Cursors cursors) {
        this.jdbi = jdbi;
        this.cursors = cursors;
    }

    private record Found(ContactSummary contact, double score) {}

    Page<ContactSummary> of(UUID me, String typed, NetworkType networkType, String tag, PageRequest page) {
        var typedWords = words(typed);
        if (typedWords.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var words = quoted(typedWords);
        var highlighter = new Highlighter(typedWords);
        var list = "contact-search:" + words + ":" + networkType + ":" + tag;
        var after = cursors.open(list, page.cursor);
        var statement = "with found as ("
                + IntStream.range(0, words.size())
                        .mapToObj(WITH_WORD::formatted)
                        .collect(Collectors.joining(" intersect "))
                + ")"
                + FOUND
                + Sql.when(networkType, ContactList.OF_TYPE)
                + Sql.when(tag, ContactList.BELOW)
                + BEST.formatted(Sql.when(after.isPresent(), AFTER), Sql.limit(page.limit + 1), ContactList.COLUMNS);
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(statement)
                    .bind("me", me)
                    .bind("any", String.join(" | ", words))
                    .bind("networkType", networkType == null ? null : networkType.name())
                    .bind("tag", tag)
                    .bind("afterScore", after.map(key -> key.get(0)).orElse(null))
                    .bind("afterId", after.map(key -> key.get(1)).orElse(null));
            IntStream.range(0, words.size()).forEach(i -> query.bind("word" + i, words.get(i)));
            var rows = query.map((row, context) -> new Found(
                            ContactList.summary(row).with(findings(row, highlighter)), row.getDouble("score")))
                    .list();
            return Page.of(
                            rows,
                            page.limit,
                            last -> cursors.seal(
                                    list, last.score(), last.contact().id()))
                    .map(Found::contact);
        });
    }

    static List<String> words(String typed) {
        return Arrays.stream(typed.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }

    /** For a text search, the last one as a beginning. */
    private static List<String> quoted(List<String> words) {
        var last = words.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "'" + words.get(i) + "'" + (i == last ? ":*" : ""))
                .toList();
    }

    private static List<ContactFinding> findings(ResultSet row, Highlighter highlighter) throws SQLException {
        var findings = new ArrayList<ContactFinding>();
        findings.add(highlighter.find(Place.NAME, row.getString("name")));
        findings.add(highlighter.find(Place.NOTES, row.getString("notes")));
        findings.add(highlighter.find(Place.WORKPLACE, row.getString("noted_workplace")));
        findings.add(highlighter.find(Place.MET_AT, row.getString("met_at")));
        if (row.getArray("ids") != null) {
            var ids = (UUID[]) row.getArray("ids").getArray();
            var times = (Timestamp[]) row.getArray("times").getArray();
            var notes = Rows.texts(row, "log_notes");
            for (var i = 0; i < ids.length; i++) {
                findings.add(highlighter.findIn(ids[i], times[i].toInstant(), notes.get(i)));
            }
        }
        return findings.stream().filter(Objects::nonNull).toList();
    }
}
