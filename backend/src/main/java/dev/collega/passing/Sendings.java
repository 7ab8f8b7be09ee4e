package dev.collega.passing;

import dev.collega.contact.Contacts;
import dev.collega.contact.InteractionKind;
import dev.collega.member.MemberSummary;
import dev.collega.member.Unseen;
import dev.collega.post.PostNotices;
import dev.collega.post.PostReading;
import dev.collega.shared.database.Rows;
import dev.collega.shared.database.Sql;
import dev.collega.shared.notice.NoticeKind;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Posts that members send to their connections. To send one is to be in touch: it is logged as such, once, and moves the
 * cadences of both.
 */
@ApplicationScoped
class Sendings {

    /** My page about a connection who is there for me, and whether a post that I wrote is for them. */
    private static final String RECIPIENT = "select m.id, exists (select 1 from post p where p.id = :post and "
            + PostReading.readableBy("m.id") + ") as reads"
            + " from contact k join connection_edge e on e.owner_id = k.owner_id and e.peer_id = k.member_id"
            + " join member m on m.id = k.member_id where k.id = :contact and k.owner_id = :me and "
            + Unseen.M_IS_THERE;

    private static final String LIST = "select s.words, s.created_at, " + MemberSummary.COLUMNS
            + " from sending s join member m on m.id = s.<other> where s.post_id = :post and s.<mine> = :me and "
            + Unseen.M_IS_THERE
            + """
             and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
            order by s.created_at desc, m.id\s""";

    private static final int RECEIVED = 20;
    private static final int SENT = 100;

    private final Jdbi jdbi;
    private final Contacts contacts;
    private final PostNotices notices;
    private final Clock clock;

    Sendings(Jdbi jdbi, Contacts contacts, PostNotices notices, Clock clock) {
        this.jdbi = jdbi;
        this.contacts = contacts;
        this.notices = notices;
        this.clock = clock;
    }

    private record Recipient(UUID id, boolean reads) {}

    /** To who has it from me already nothing is sent again. All or none. */
    void send(UUID post, UUID me, List<UUID> contactIds, String words) {
        var now = clock.instant();
        jdbi.useHandle(handle -> {
            var passed = PostToPass.read(handle, post, me);
            passed.requireThatItMayBePassedOn();
            for (var n = 0; n < contactIds.size(); n++) {
                var recipient = recipient(handle, passed, contactIds.get(n), n);
                if (keep(handle, post, me, recipient, words, now)) {
                    contacts.logInteraction(me, contactIds.get(n), InteractionKind.RESOURCE, now, words);
                    notices.tell(recipient, NoticeKind.POST_SENT, me, post, null);
                }
            }
        });
    }

    /**
     * Of another's post it is not told whether they can read it, for that would tell whom its author has blocked; who
     * cannot does not hear of it.
     */
    private static UUID recipient(Handle handle, PostToPass post, UUID contact, int n) {
        var found = handle.createQuery(RECIPIENT)
                .bind("post", post.id())
                .bind("contact", contact)
                .bind("me", post.me())
                .map((row, context) -> new Recipient(Rows.uuid(row, "id"), row.getBoolean("reads")))
                .findOne()
                .orElseThrow(() -> Problems.validation(
                        "/contactIds/" + n, "not-a-connection", "is no page about a connection of yours"));
        if (found.id().equals(post.authorId())) {
            throw Problems.validation("/contactIds/" + n, "author", "wrote it");
        }
        if (post.mine() && !found.reads()) {
            throw Problems.validation("/contactIds/" + n, "not-a-reader", "cannot read it, or not yet");
        }
        return found.id();
    }

    private static boolean keep(Handle handle, UUID post, UUID me, UUID recipient, String words, Instant now) {
        return handle.createUpdate("""
                        insert into sending (post_id, sender_id, recipient_id, words, created_at)
                        values (:post, :me, :recipient, :words, :now) on conflict do nothing
                        """)
                        .bind("post", post)
                        .bind("me", me)
                        .bind("recipient", recipient)
                        .bind("words", words)
                        .bind("now", now)
                        .execute()
                == 1;
    }

    SendingsView of(UUID post, UUID me) {
        return jdbi.withHandle(handle -> {
            PostToPass.read(handle, post, me);
            return new SendingsView(
                    list(handle, post, me, "recipient_id", "sender_id", RECEIVED),
                    list(handle, post, me, "sender_id", "recipient_id", SENT));
        });
    }

    private static List<SendingView> list(Handle handle, UUID post, UUID me, String mine, String other, int rows) {
        return handle.createQuery(LIST + Sql.limit(rows))
                .define("mine", mine)
                .define("other", other)
                .bind("post", post)
                .bind("me", me)
                .map((row, context) -> new SendingView(
                        MemberSummary.from(row), row.getString("words"), Rows.instant(row, "created_at")))
                .list();
    }

    static String text(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    static List<UUID> distinct(List<UUID> ids) {
        return Stream.ofNullable(ids).flatMap(List::stream).distinct().sorted().toList();
    }
}
