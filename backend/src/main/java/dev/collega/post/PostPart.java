package dev.collega.post;

import dev.collega.citation.Citations;
import dev.collega.connection.NetworkType;
import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.archive.Origins;
import dev.collega.shared.database.Rows;
import dev.collega.unnamed.Voices;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterable;

/** What the member has written for others, as JSON and as Markdown, and what they keep of others. */
@ApplicationScoped
class PostPart implements ArchivePart {

    private static final int ROWS_AT_ONCE = 200;

    private static final String POSTS = """
            select x.id, x.kind, x.title, x.body, x.topics, x.tags, x.audience, x.audience_value, x.created_at,
              x.edited_at, x.replies_from, x.case_age_band, x.case_history, x.case_question, x.case_tried,
              x.roles_asked, x.speaker is not null as unnamed, o.origin_instance, o.origin_id,
              array(select coalesce(t.name, '') from unnest(x.topics) with ordinality as chosen (id, place)
                left join topic t on t.id = chosen.id order by chosen.place) as topic_names,
              array(select r.member_id::text from post_reader r where r.post_id = x.id order by 1) as people,
            """ + ArchivedPapers.COLUMNS + """
             from post x
            """ + Origins.OF_ROW
            + "where x.author_id = :me or x.id in (" + Voices.POSTS_OF.formatted(":me")
            + ") order by x.created_at, x.id";

    private static final String READERS = """
            select distinct r.member_id from post_reader r join post p on p.id = r.post_id where p.author_id = :me
            """;

    private static final String BOOKMARKS = """
            select b.post_id, b.created_at, p.title, p.author_id, coalesce(m.full_name, p.speaker) as full_name
            from bookmark b join post p on p.id = b.post_id left join member m on m.id = p.author_id
            where b.member_id = :me and """ + " " + PostRows.READABLE + "order by b.created_at, b.post_id";

    private static final String UNNAMED_STAY =
            "What you published unnamed was left out: it would come back under your name.";

    private final PostTopics topics;
    private final Markdown markdown;
    private final Clock clock;

    PostPart(PostTopics topics, Markdown markdown, Clock clock) {
        this.topics = topics;
        this.markdown = markdown;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    record ArchivedBookmark(UUID postId, String title, String author, Instant createdAt) {}

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list("posts.json", posts(memberId, database));
        database.createQuery(READERS).bind("me", memberId).mapTo(UUID.class).forEach(archive::mentions);
        try (var posts = posts(memberId, database).iterator()) {
            while (posts.hasNext()) {
                writeMarkdown(posts.next(), archive);
            }
        }
        archive.list(
                "bookmarks.json",
                database.createQuery(BOOKMARKS)
                        .setFetchSize(ROWS_AT_ONCE)
                        .bind("me", memberId)
                        .map((row, context) -> {
                            archive.mentions(Rows.uuid(row, "author_id"));
                            return new ArchivedBookmark(
                                    Rows.uuid(row, "post_id"),
                                    row.getString("title"),
                                    row.getString("full_name"),
                                    Rows.instant(row, "created_at"));
                        }));
    }

    private static ResultIterable<ArchivedPost> posts(UUID memberId, Handle database) {
        return database.createQuery(POSTS)
                .setFetchSize(ROWS_AT_ONCE)
                .bind("me", memberId)
                .map((row, context) -> post(row));
    }

    private static ArchivedPost post(ResultSet row) throws SQLException {
        return new ArchivedPost(
                Rows.uuid(row, "id"),
                Origins.of(row),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                Rows.texts(row, "topics"),
                Rows.texts(row, "topic_names"),
                Rows.texts(row, "tags"),
                Audience.valueOf(row.getString("audience")),
                readers(row),
                Citations.from(row, "citation"),
                PostPapers.interest(row),
                ArchivedPapers.corrections(row),
                RepliesFrom.valueOf(row.getString("replies_from")),
                PostTalk.caseDetails(row),
                Rows.texts(row, "roles_asked"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "edited_at"),
                row.getBoolean("unnamed") ? true : null);
    }

    /** @return null where there was nothing to choose */
    private static Readers readers(ResultSet row) throws SQLException {
        var value = row.getString("audience_value");
        return switch (Audience.valueOf(row.getString("audience"))) {
            case MEMBERS, CONNECTIONS -> null;
            case NETWORK_TYPE -> new Readers(NetworkType.valueOf(value), null, null);
            case TAG -> new Readers(null, value, null);
            case PEOPLE -> Readers.of(Rows.texts(row, "people"));
        };
    }

    private static void writeMarkdown(ArchivedPost post, ArchiveWriter archive) throws IOException {
        var text = "# " + post.title() + "\n\n" + post.body() + "\n\n---\n"
                + post.kind().name().toLowerCase(Locale.ROOT) + ", " + post.createdAt()
                + Stream.concat(post.topicNames().stream(), post.tags().stream())
                        .filter(name -> !name.isEmpty())
                        .map(name -> ", " + name)
                        .collect(Collectors.joining())
                + "\n";
        try (var file = archive.file(fileName(post))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Sorted by date, readable, of plain letters alone, and its own: titles may be alike. */
    private static String fileName(ArchivedPost post) {
        var plain = Normalizer.normalize(post.title(), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var words = plain.substring(0, Math.min(60, plain.length()));
        return "posts/" + post.createdAt().atOffset(ZoneOffset.UTC).toLocalDate() + (words.isEmpty() ? "" : "-" + words)
                + "-" + post.id() + ".md";
    }

    @Override
    public void read(UUID memberId, Handle database, ArchiveReader archive) throws IOException {
        archive.each(
                "posts.json",
                ArchivedPost.class,
                "posts",
                new PostsTaken(
                        memberId,
                        database,
                        topics,
                        markdown,
                        clock.instant(),
                        () -> archive.report().note(UNNAMED_STAY)));
    }
}
