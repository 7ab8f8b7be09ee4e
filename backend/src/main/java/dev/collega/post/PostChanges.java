package dev.collega.post;

import dev.collega.shared.database.Rows;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a patch changes of a post, as far as its history tells. */
final class PostChanges {

    private PostChanges() {}

    /** Before the post is changed; without the citation, which is not the post's own. */
    static Set<PostChange> of(Post post, PostPatch patch) {
        var changed = EnumSet.noneOf(PostChange.class);
        note(changed, PostChange.KIND, patch.kind(), post.kind());
        note(
                changed,
                PostChange.TITLE,
                patch.title() == null ? null : patch.title().map(String::strip),
                post.title());
        note(changed, PostChange.BODY, patch.body(), post.body());
        note(changed, PostChange.CONFLICT_OF_INTEREST, patch.conflictOfInterest(), post.interest());
        // Null while they are still to be told apart from the tags.
        if (patch.topics() != null && post.topics() != null) {
            note(changed, PostChange.TOPICS, Rows.tidy(patch.topics().orElse(null)), post.topics());
        }
        if (patch.tags() != null && post.topics() != null) {
            note(changed, PostChange.TAGS, PostTags.tidy(patch.tags().orElse(null)), post.tags());
        }
        // Who was chosen among connections instead of whom is the author's to know.
        var audience = patch.isAboutReaders() ? patch.audienceAfter(post.audience()) : post.audience();
        if (AudienceShown.of(audience) != AudienceShown.of(post.audience())) {
            changed.add(PostChange.AUDIENCE);
        }
        return changed;
    }

    private static <T> void note(Set<PostChange> changed, PostChange field, Optional<T> patched, T before) {
        if (patched != null && !Objects.equals(patched.orElse(null), before)) {
            changed.add(field);
        }
    }

    /** In another order they are the same. */
    private static void note(Set<PostChange> changed, PostChange field, List<String> after, List<String> before) {
        if (!Set.copyOf(after).equals(Set.copyOf(before))) {
            changed.add(field);
        }
    }
}
