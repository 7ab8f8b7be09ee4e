package dev.collega.moderation;

import dev.collega.account.AccountAddresses;
import dev.collega.shared.mail.Letter;
import dev.collega.shared.notice.Notice;
import dev.collega.shared.notice.NoticeKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is told what of a decision: by mail, and inside Collega. Who reported is never named. */
@ApplicationScoped
class Told {

    private final AccountAddresses addresses;
    private final Event<Letter> letters;
    private final Event<Notice> notices;

    Told(AccountAddresses addresses, Event<Letter> letters, Event<Notice> notices) {
        this.addresses = addresses;
        this.letters = letters;
        this.notices = notices;
    }

    void withheld(UUID author, Subject subject) {
        notices.fire(about(author, NoticeKind.CONTENT_WITHHELD, subject, null));
    }

    void decided(UUID author, Subject subject, ReportDecision decision, String words) {
        write(
                author,
                switch (decision) {
                    case REMOVED -> "content-removed";
                    case SUSPENDED -> "conduct-suspension";
                    default -> "conduct-warning";
                },
                Map.of("words", words));
        notices.fire(about(author, NoticeKind.CONTENT_DECIDED, subject, words));
    }

    /** What was hidden meanwhile is there again. */
    void shownAgain(UUID author, Subject subject) {
        notices.fire(about(author, NoticeKind.CONTENT_SHOWN, subject, null));
    }

    /** That two moderators know now who spoke; not who they are, and nothing of what was said: mail is read by others. */
    void revealed(UUID author, Subject subject, RevealGround ground) {
        write(author, "author-revealed", Map.of("ground", ground.sentence()));
        notices.fire(about(author, NoticeKind.AUTHOR_REVEALED, subject, ground.sentence()));
    }

    void reportersOf(List<UUID> reporters) {
        for (var reporter : reporters) {
            write(reporter, "report-answered", Map.of());
            notices.fire(Notice.of(reporter, NoticeKind.REPORT_DECIDED, null, null, null));
        }
    }

    /** Nothing was reported: a moderator did it. */
    void suspended(UUID member, String words) {
        write(member, "account-suspended", Map.of("words", words));
        notices.fire(new Notice(member, NoticeKind.CONTENT_DECIDED, null, null, null, words));
    }

    /** The suspension was lifted. */
    void letIn(UUID member) {
        write(member, "suspension-lifted", Map.of());
    }

    /** As {@link #letIn(UUID)}, on appeal. */
    void letIn(UUID author, String words) {
        write(author, "suspension-overturned", Map.of("words", words));
        notices.fire(new Notice(author, NoticeKind.APPEAL_DECIDED, null, null, null, words));
    }

    void appealAnswered(UUID author, AppealAnswer answer, String words) {
        write(
                author,
                answer == AppealAnswer.OVERTURNED ? "appeal-overturned" : "appeal-upheld",
                Map.of("words", words));
        notices.fire(new Notice(author, NoticeKind.APPEAL_DECIDED, null, null, null, words));
    }

    private static Notice about(UUID author, NoticeKind kind, Subject subject, String words) {
        return new Notice(
                author,
                kind,
                null,
                subject.kind() == SubjectKind.POST ? subject.id() : null,
                subject.kind() == SubjectKind.COMMENT ? subject.id() : null,
                words);
    }

    private void write(UUID member, String template, Map<String, String> values) {
        letters.fire(new Letter(member, addresses.emailOf(member), template, values));
    }
}
