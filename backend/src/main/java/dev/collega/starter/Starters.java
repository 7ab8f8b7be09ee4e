package dev.collega.starter;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** Finds words to begin with: by what one writes for, how the two stand to one another, and what they both speak. */
@ApplicationScoped
public class Starters {

    private final Jdbi jdbi;
    private final StarterLanguages languages;
    private final MyStarters mine;

    Starters(Jdbi jdbi, StarterLanguages languages, MyStarters mine) {
        this.jdbi = jdbi;
        this.languages = languages;
        this.mine = mine;
    }

    /**
     * A congratulation for each of several contacts, in one call.
     *
     * @param news by contact, what happened: a kind of milestone
     * @return by contact; whoever is no contact of mine is left out
     */
    public Map<UUID, String> congratulations(UUID me, Map<UUID, String> news) {
        return writing(me, news.keySet()).stream()
                .collect(Collectors.toMap(
                        Writing::contactId,
                        one -> ours(one, StarterOccasion.MILESTONE, null, news.get(one.contactId()))
                                .findFirst()
                                .orElseThrow()
                                .body()));
    }

    /**
     * @param language null for the one that the two share
     * @param about fills the field {occasion}; may be null
     * @param news a kind of milestone; may be null
     * @throws dev.collega.shared.problem.ProblemException not-found
     */
    StarterDrafts drafts(
            UUID me, UUID contactId, StarterOccasion occasion, String language, String about, String news) {
        var found = writing(me, List.of(contactId)).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("contact", contactId));
        var one = language == null ? found : found.in(language);
        var own = mine.of(me, occasion, one.language()).stream().map(starter -> own(one, starter, about, news));
        return new StarterDrafts(
                occasion,
                one.language(),
                StarterLanguages.ALL,
                one.tone(),
                Stream.concat(own, ours(one, occasion, about, news)).toList());
    }

    private List<Writing> writing(UUID me, Collection<UUID> contacts) {
        return jdbi.withHandle(handle -> handle.createQuery(Writing.OF_CONTACTS)
                .bind("me", me)
                .bindArray("contacts", UUID.class, List.copyOf(contacts))
                .map((row, context) -> Writing.from(row))
                .list());
    }

    private StarterDraft own(Writing one, StarterView starter, String about, String news) {
        var texts = languages.in(one.language());
        var fields = one.fields(starter.occasion(), about, newsIn(texts, news));
        var subject = Optional.ofNullable(starter.subject()).orElse(texts.subject(starter.occasion(), one.tone()));
        return new StarterDraft(
                starter.id(), StarterFields.fill(subject, fields), StarterFields.fill(starter.body(), fields));
    }

    /** Those that name the occasion only where there is one to name. */
    private Stream<StarterDraft> ours(Writing one, StarterOccasion occasion, String about, String news) {
        var texts = languages.in(one.language());
        var fields = one.fields(occasion, about, newsIn(texts, news));
        var subject = StarterFields.fill(texts.subject(occasion, one.tone()), fields);
        return texts.drafts(occasion, one.tone()).stream()
                .filter(draft -> fields.containsKey(StarterFields.OCCASION)
                        || !StarterFields.uses(draft, StarterFields.OCCASION))
                .map(draft -> new StarterDraft(null, subject, StarterFields.fill(draft, fields)));
    }

    private static String newsIn(StarterTexts texts, String news) {
        return texts.news()
                .getOrDefault(news == null ? "OTHER" : news, texts.news().get("OTHER"));
    }
}
