package dev.collega.post;

import dev.collega.shared.database.Ids;
import dev.collega.shared.database.Rows;
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

    private UUID authorId;

    @Enumerated(EnumType.STRING)
    private PostKind kind;

    private String title;
    private String body;
    private String excerpt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics = List.of();

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private Instant createdAt;
    private Instant editedAt;

    @Version
    private long version;

    protected Post() {}

    static Post write(UUID authorId, NewPost request, Markdown markdown, Instant now) {
        var post = new Post();
        post.id = Ids.next();
        post.authorId = authorId;
        post.kind = request.kind();
        post.title = request.title().strip();
        post.body = request.body();
        post.excerpt = markdown.excerpt(post.body);
        post.topics = Rows.tidy(request.topics());
        post.audience = request.audience();
        post.createdAt = now;
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
        if (patch.audience() != null) {
            audience = patch.audience().orElseThrow();
        }
        editedAt = now;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }
}
