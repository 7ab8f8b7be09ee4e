package dev.collega.shared.fulltext;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;

/** Marks what was looked for in texts, and cuts long ones down to where it stands. */
@ApplicationScoped
public class Highlights {

    private static final char START = '\u0001';
    private static final char END = '\u0002';
    private static final Pattern MARKS = Pattern.compile("[\u0001\u0002\\s]+");

    private static final String SELECTORS = "StartSel=" + START + ", StopSel=" + END;
    private static final String WHOLE = "HighlightAll=true, " + SELECTORS;
    private static final String CUT =
            "MaxFragments=2, MinWords=16, MaxWords=28, ShortWord=0, FragmentDelimiter=\" … \", " + SELECTORS;

    /** In the language of the text, else as the words are; and where not all stands in this text, what does. */
    private static final String MARKED = """
            select case
                when to_tsvector(t.config, t.said) @@ t.query then ts_headline(t.config, t.said, t.query, t.options)
                when to_tsvector('public.words_und', t.said) @@ t.query
                  then ts_headline('public.words_und', t.said, t.query, t.options)
                else (select case when strpos(bent, :start) > 0 then bent
                                  else ts_headline('public.words_und', t.said, t.any_word, t.options) end
                      from ts_headline(t.config, t.said, t.any_word, t.options) bent) end as marked
            from (select words_config(s.language) as config, s.said, s.n, cast(:query as tsquery) as query,
                    cast(:anyWord as tsquery) as any_word, case when s.whole or length(s.said) <= 160 then :whole else :cut end as options
                  from unnest(cast(:languages as text[]), cast(:texts as text[]), cast(:wholes as boolean[]))
                    with ordinality as s(language, said, whole, n)) t
            order by t.n
            """;

    private final Jdbi jdbi;

    Highlights(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @param whole whether it is shown whole, as a title is */
    public record Marking(String language, String text, boolean whole) {}

    /** Each in its turn. */
    public List<List<Piece>> mark(List<Marking> texts, Wanted wanted) {
        if (texts.isEmpty()) {
            return List.of();
        }
        var said = texts.stream()
                .map(it -> MARKS.matcher(it.text()).replaceAll(" ").strip())
                .toList();
        var marked = jdbi.withHandle(handle -> handle.createQuery(MARKED)
                .bind("query", wanted.query())
                .bind("anyWord", wanted.anyWord())
                .bind("start", String.valueOf(START))
                .bind("whole", WHOLE)
                .bind("cut", CUT)
                .bindArray(
                        "languages",
                        String.class,
                        texts.stream().map(Marking::language).toList())
                .bindArray("texts", String.class, said)
                .bindArray(
                        "wholes",
                        Boolean.class,
                        texts.stream().map(Marking::whole).toList())
                .map((row, context) -> Piece.of(row.getString("marked"), START, END))
                .list());
        return IntStream.range(0, marked.size())
                .mapToObj(i -> Piece.cutFrom(said.get(i), marked.get(i)))
                .toList();
    }
}
