package dev.collega.post;

import dev.collega.shared.problem.Problems;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;

/** What a post may ask of whom. */
@ApplicationScoped
class Asking {

    private final Vocabulary vocabulary;

    Asking(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws dev.collega.shared.problem.ProblemException validation */
    void check(Post before, PostPatch patch) {
        if (before.kind() != PostKind.CASE && patch.isWordlessCase()) {
            throw Problems.validation(
                    "/kind", "case-needs-words", "can become a case together with its title and text alone");
        }
    }

    /** @throws dev.collega.shared.problem.ProblemException validation */
    void check(Post post) {
        if (post.isCase() && post.kind() != PostKind.CASE) {
            throw Problems.validation("/caseDetails", "case-only", "is for a case alone");
        }
        for (var n = 0; n < post.rolesAsked().size(); n++) {
            if (!vocabulary.hasProfession(post.rolesAsked().get(n))) {
                throw Problems.validation(
                        "/rolesAsked/" + n, "unknown-profession", "is no profession that Collega knows");
            }
        }
    }
}
