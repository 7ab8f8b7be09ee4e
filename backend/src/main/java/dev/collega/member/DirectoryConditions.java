package dev.collega.member;

import dev.collega.vocabulary.Topics;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * What a filter says in SQL. It asks columns alone in which nothing stands that is not for everyone ({@code facets},
 * {@code search_city}, {@code search_organisations}), so that nobody can find out by searching what they may not see.
 */
@ApplicationScoped
class DirectoryConditions {

    /** More words than a name of an organisation or a place needs. */
    private static final int MOST_WORDS = 8;

    private final Vocabulary vocabulary;
    private final Topics topics;

    DirectoryConditions(Vocabulary vocabulary, Topics topics) {
        this.vocabulary = vocabulary;
        this.topics = topics;
    }

    /** @param text begins with {@code and}, or is empty */
    record Conditions(String text, Map<String, Object> values) {

        Query bindTo(Query query) {
            values.forEach((name, value) -> {
                if (value instanceof String[] texts) {
                    query.bindArray(name, String.class, (Object[]) texts);
                } else {
                    query.bind(name, value);
                }
            });
            return query;
        }
    }

    Conditions of(MemberFilter filter) {
        var found = new Building();
        if (filter.profession != null) {
            found.oneOf("professions", vocabulary.professionsBelow(filter.profession), "profession:");
        }
        if (filter.specialty != null) {
            found.oneOf("specialties", vocabulary.specialtiesBelow(filter.specialty), "specialty:");
        }
        if (filter.openTo != null) {
            found.oneOf("openTo", Set.of(filter.openTo.name()), "open-to:");
        }
        if (filter.careerStage != null) {
            found.oneOf("careerStage", Set.of(filter.careerStage.name()), "stage:");
        }
        if (filter.language != null) {
            found.oneOf("language", Set.of(filter.language.split("-")[0].toLowerCase(Locale.ROOT)), "language:");
        }
        if (filter.interest() != null) {
            found.interest(filter.interest(), topics.namesBelow(filter.interest()));
        }
        if (filter.organisation() != null) {
            found.words("organisation", "m.search_organisations", filter.organisation());
        }
        if (filter.place() != null) {
            found.place(filter.place());
        }
        return new Conditions(String.join("", found.conditions), found.values);
    }

    private static final class Building {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void oneOf(String name, Set<String> keys, String kind) {
            values.put(name, keys.stream().map(kind::concat).toArray(String[]::new));
            conditions.add(" and m.facets && cast(:" + name + " as text[])\n");
        }

        void interest(String typed, Set<String> below) {
            var names = new LinkedHashSet<>(below);
            names.add(typed);
            values.put("interests", names.toArray(String[]::new));
            conditions.add("""
                     and m.facets && array(select 'interest:' || searchable(it) from unnest(cast(:interests as text[])) it)
                    """);
        }

        /** Each word begins one of the column's. */
        void words(String name, String column, String typed) {
            var words = wordsOf(typed);
            if (words.isEmpty()) {
                conditions.add(" and false\n");
            }
            for (int i = 0; i < words.size(); i++) {
                conditions.add(" and " + like(column, name + i) + '\n');
                values.put(name + i, words.get(i));
            }
        }

        /** Between commas stand a city or a country; Singapore and Luxembourg are both. */
        void place(String typed) {
            var parts = Stream.of(typed.split(","))
                    .map(String::strip)
                    .filter(part -> !part.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
            if (parts.isEmpty()) {
                conditions.add(" and false\n");
            }
            for (int i = 0; i < parts.size(); i++) {
                var city = inCity("place" + i + "x", parts.get(i));
                var country = Countries.codeOf(parts.get(i));
                if (country.isPresent()) {
                    values.put("country" + i, new String[] {"country:" + country.get()});
                    conditions.add(" and (m.facets @> cast(:country" + i + " as text[]) or " + city + ")\n");
                } else {
                    conditions.add(" and " + city + '\n');
                }
            }
        }

        private String inCity(String name, String typed) {
            var words = wordsOf(typed);
            for (int i = 0; i < words.size(); i++) {
                values.put(name + i, words.get(i));
            }
            var all = new ArrayList<String>();
            for (int i = 0; i < words.size(); i++) {
                all.add(like("m.search_city", name + i));
            }
            return all.isEmpty() ? "false" : all.stream().collect(Collectors.joining(" and ", "(", ")"));
        }

        /**
         * Words as {@code searchable_words} makes them: without anything that means something to {@code like}. In a query
         * of its own, which is done once and not for every row.
         */
        private static String like(String column, String name) {
            return column + " like (select '%' || searchable_words(:" + name + ") || '%')";
        }

        private static List<String> wordsOf(String typed) {
            return Stream.of(typed.split("[\\s\\p{Punct}]+"))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
        }
    }
}
