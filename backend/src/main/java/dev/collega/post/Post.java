package dev.collega.post;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
import dev.collega.shared.fulltext.TextLanguage;
import dev.collega.unnamed.Speaker;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of knowledge. Its count of comments is kept by the discussion; hence only changed columns are written. */
@Entity
@DynamicUpdate
class Post {

    @Id
    private UUID id;

    /** Nobody, where it is said unnamed, and where it was deleted. */
    private UUID authorId;

    /** Who speaks, in words, where it is said unnamed. */
    private String speaker;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    private String title;
    private String body;
    private String excerpt;

    /** Of its text, by a code of ISO 639-1; how its words are looked up. */
    private String language;

    /** Ids of headings; null for a moment, where they are still to be told apart from the tags. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags = List.of();

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** Of an audience that is one of a kind: which one. */
    private String audienceValue;

    private Boolean interestDeclared;
    private String interestWords;
    private Instant correctedAt;
    private Instant retractedAt;

    @Enumerated(EnumType.STRING)
    private RepliesFrom repliesFrom = RepliesFrom.READERS;

    @Enumerated(EnumType.STRING)
    private CaseDetails.AgeBand caseAgeBand;

    private String caseHistory;
    private String caseQuestion;
    private String caseTried;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> rolesAsked = List.of();

    private Instant createdAt;
    private Instant editedAt;

    @Version
    private long version;

    protected Post() {}

    static Post write(UUID authorId, NewPost request, Markdown markdown, Instant now) {
        var post = of(request, markdown);
        post.id = Ids.next();
        post.authorId = authorId;
        post.createdAt = now;
        return post;
    }

    /** Of who wrote it, and when, it holds nothing, not even in its id. */
    static Post writeUnnamed(Speaker speaker, NewPost request, Markdown markdown) {
        var post = of(request, markdown);
        post.id = UUID.randomUUID();
        post.speaker = speaker.words();
        post.createdAt = speaker.at();
        return post;
    }

    private static Post of(NewPost request, Markdown markdown) {
        var post = new Post();
        post.kind = request.kind();
        post.title = request.title().strip();
        post.body = request.body();
        post.excerpt = markdown.excerpt(post.body);
        post.topics = Rows.tidy(request.topics());
        post.tags = PostTags.tidy(request.tags());
        post.isFor(request.audience(), request.readers());
        post.declare(request.conflictOfInterest());
        post.repliesFrom = request.repliesFrom() == null ? RepliesFrom.READERS : request.repliesFrom();
        post.describe(CaseDetails.tidy(request.caseDetails()));
        post.rolesAsked = Rows.tidy(request.rolesAsked());
        post.language = languageOf(post.title, post.body);
        return post;
    }

    void edit(PostPatch patch, Markdown markdown, Instant now) {
        if (patch.kind() != null) {
            kind = patch.kind().orElseThrow();
        }
        if (patch.title() != null) {
            title = patch.title().orElseThrow().strip();
        }
        if (patch.body() != null) {
            body = patch.body().orElseThrow();
            excerpt = markdown.excerpt(body);
        }
        if (patch.topics() != null) {
            topics = Rows.tidy(patch.topics().orElse(null));
        }
        if (patch.tags() != null) {
            tags = PostTags.tidy(patch.tags().orElse(null));
        }
        if (patch.isAboutReaders()) {
            isFor(patch.audienceAfter(audience), patch.readersOrNone());
        }
        if (patch.repliesFrom() != null) {
            repliesFrom = patch.repliesFrom().orElseThrow();
        }
        if (patch.caseDetails() != null) {
            describe(CaseDetails.tidy(patch.caseDetails().orElse(null)));
        }
        if (patch.rolesAsked() != null) {
            rolesAsked = Rows.tidy(patch.rolesAsked().orElse(null));
        }
        if (patch.conflictOfInterest() != null) {
            declare(patch.conflictOfInterest().orElse(null));
        }
        if (!isUnnamed()) {
            editedAt = now;
        }
        language = languageOf(title, body);
    }

    static String languageOf(String title, String body) {
        return TextLanguage.of(title + ".\n" + body, TextLanguage.EN).code();
    }

    private void describe(CaseDetails details) {
        caseAgeBand = details == null ? null : details.ageBand();
        caseHistory = details == null ? null : details.history();
        caseQuestion = details == null ? null : details.question();
        caseTried = details == null ? null : details.tried();
    }

    private void isFor(Audience chosen, Readers readers) {
        audience = chosen;
        audienceValue = AudienceRule.value(chosen, readers);
    }

    private void declare(ConflictOfInterest interest) {
        interestDeclared = interest == null ? null : interest.declared();
        interestWords =
                interest != null && interest.declared() ? interest.words().strip() : null;
    }

    void correct(CorrectionKind kind, Instant now) {
        correctedAt = now;
        if (kind == CorrectionKind.RETRACTED && retractedAt == null) {
            retractedAt = now;
        }
    }

    boolean isUnnamed() {
        return speaker != null;
    }

    PostKind kind() {
        return kind;
    }

    boolean isCase() {
        return caseAgeBand != null;
    }

    List<String> rolesAsked() {
        return rolesAsked;
    }

    /** Null for a moment. */
    List<String> topics() {
        return topics;
    }

    List<String> tags() {
        return tags;
    }

    String title() {
        return title;
    }

    String body() {
        return body;
    }

    ConflictOfInterest interest() {
        return interestDeclared == null ? null : new ConflictOfInterest(interestDeclared, interestWords);
    }

    UUID id() {
        return id;
    }

    Audience audience() {
        return audience;
    }

    Instant createdAt() {
        return createdAt;
    }

    long version() {
        return version;
    }
}
