package dev.collega.shared.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a member is to be told inside Collega. Fire it as a CDI event: it becomes a row in the transaction at
 * hand. It holds no text; what it speaks of is read when it is shown, by the rules that hold then.
 *
 * @param memberId who is told
 * @param actorId whose doing it is; null where nobody is to be named
 * @param postId null where it is about no post
 * @param commentId null where it is about no comment
 * @param words what moderators say; null elsewhere
 * @param at as when it is told, and not before; null for now
 */
public record Notice(
        UUID memberId, NoticeKind kind, UUID actorId, UUID postId, UUID commentId, String words, Instant at) {

    public Notice(UUID memberId, NoticeKind kind, UUID actorId, UUID postId, UUID commentId, String words) {
        this(memberId, kind, actorId, postId, commentId, words, null);
    }

    public static Notice of(UUID memberId, NoticeKind kind, UUID actorId, UUID postId, UUID commentId) {
        return new Notice(memberId, kind, actorId, postId, commentId, null);
    }

    /** Of what somebody did unnamed: neither who it was nor when may be told by it. */
    public static Notice ofNobody(UUID memberId, NoticeKind kind, UUID postId, UUID commentId, Instant at) {
        return new Notice(memberId, kind, null, postId, commentId, null, at);
    }
}
