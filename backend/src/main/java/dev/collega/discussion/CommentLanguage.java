package dev.collega.discussion;

import dev.collega.shared.fulltext.TextLanguage;

/** In which language a comment is written; one of three words tells nothing, and is taken for the post's. */
final class CommentLanguage {

    private CommentLanguage() {}

    /** @return a code of ISO 639-1, or null */
    static String of(String body) {
        var guess = TextLanguage.of(body, null);
        return guess == null ? null : guess.code();
    }
}
