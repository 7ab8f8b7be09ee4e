package dev.collega.shared.fulltext;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes of what was typed a query that is the same for all lists. It is bound as such: a planner that sees the query itself
 * knows how many rows it finds.
 */
@ApplicationScoped
public class WantedWords {

    private static final String AS_THEY_ARE = "public.words_und";

    private static final String QUERIES = """
            select part.n, cast(websearch_to_tsquery(cast(configuration as regconfig), part.words) as text) as query,
              (select string_agg('''' || replace(replace(lexeme, chr(92), chr(92) || chr(92)), '''', '''''') || '''', ' | ')
               from unnest(tsvector_to_array(to_tsvector(cast(configuration as regconfig), part.words))) lexeme) as any_word
            from unnest(cast(:parts as text[])) with ordinality part(words, n),
              unnest(cast(:configurations as text[])) configuration
            """;

    private final Jdbi jdbi;

    WantedWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Part(int n, String query, String anyWord) {}

    /** @param languages in which the words may be bent; as they are they are found in any */
    public Wanted read(String query, Collection<TextLanguage> languages) {
        var typed = Typed.of(query);
        var words = new ArrayList<>(List.of(typed.wanted(), typed.plain()));
        words.addAll(typed.unwanted());
        var configurations = Stream.concat(languages.stream().map(TextLanguage::configuration), Stream.of(AS_THEY_ARE))
                .toArray(String[]::new);
        var parts = jdbi.withHandle(handle -> handle.createQuery(QUERIES)
                .bindArray("parts", String.class, words)
                .bindArray("configurations", String.class, (Object[]) configurations)
                .map((row, context) -> new Part(row.getInt("n"), row.getString("query"), row.getString("any_word")))
                .list());
        var wanted = any(parts.stream().filter(part -> part.n() == 1).map(Part::query));
        var unwanted = any(parts.stream().filter(part -> part.n() > 2).map(Part::query));
        var anyWord = any(parts.stream().filter(part -> part.n() == 2).map(Part::anyWord));
        return new Wanted(
                wanted.isEmpty() || unwanted.isEmpty() ? wanted : wanted + " & !" + unwanted, anyWord, typed.plain());
    }

    private static String any(Stream<String> queries) {
        var said = queries.filter(query -> query != null && !query.isEmpty())
                .distinct()
                .collect(Collectors.joining(") | ("));
        return said.isEmpty() ? "" : "((" + said + "))";
    }
}
