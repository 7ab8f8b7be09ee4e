package dev.collega.milestone;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** What other features ask about milestones. */
@ApplicationScoped
public class Milestones {

    private final MilestoneNews news;
    private final MilestoneAnswers answers;

    Milestones(MilestoneNews news, MilestoneAnswers answers) {
        this.news = news;
        this.answers = answers;
    }

    /** The one of a connection's to congratulate on next; empty where there is none, or all are answered. */
    public Optional<MilestoneSuggestion> nextFor(UUID me) {
        return news.next(me);
    }

    /** One that was the next before, where it may still be suggested; a look at a few keys, however many connections. */
    public Optional<MilestoneSuggestion> again(UUID me, UUID id) {
        return news.again(me, id);
    }

    /**
     * Does not suggest it again to this member. Nobody else learns of it.
     *
     * @throws dev.collega.shared.problem.ProblemException not-found
     */
    public void dismiss(UUID me, UUID id) {
        answers.dismiss(me, heard(me, id));
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    public void undismiss(UUID me, UUID id) {
        answers.undismiss(me, heard(me, id));
    }

    private UUID heard(UUID me, UUID id) {
        return news.one(me, id)
                .orElseThrow(() -> Problems.notFound("milestone", id))
                .id();
    }
}
