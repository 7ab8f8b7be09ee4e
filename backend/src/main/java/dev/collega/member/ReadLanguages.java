package dev.collega.member;

import dev.collega.shared.database.Rows;
import dev.collega.shared.fulltext.TextLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Which languages a member reads: those of the profile, and those that the browser asks for. */
@ApplicationScoped
public class ReadLanguages {

    /** Each makes a query longer. */
    private static final int MOST = 4;

    private final Jdbi jdbi;

    ReadLanguages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * @param language a BCP 47 tag that is meant instead; null without one
     * @param accepted an {@code Accept-Language} header, or null
     */
    public Set<TextLanguage> of(UUID me, String language, String accepted) {
        if (language != null) {
            return TextLanguage.ofTag(language).stream().collect(Collectors.toSet());
        }
        var read = Stream.concat(spokenBy(me).stream(), accepted(accepted))
                .map(TextLanguage::ofTag)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return read.isEmpty() ? Set.of(TextLanguage.EN) : read;
    }

    private List<String> spokenBy(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select m.languages from member m where m.id = :me")
                .bind("me", me)
                .map((row, context) -> Rows.texts(row, "languages"))
                .findOne()
                .orElse(List.of()));
    }

    private static Stream<String> accepted(String header) {
        try {
            return header == null
                    ? Stream.empty()
                    : Locale.LanguageRange.parse(header).stream()
                            .filter(range -> range.getWeight() > 0)
                            .map(Locale.LanguageRange::getRange)
                            .filter(range -> !range.startsWith("*"));
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }
}
