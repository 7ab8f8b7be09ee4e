package dev.collega.moderation;

import dev.collega.shared.archive.ArchivePart;
import dev.collega.shared.archive.ArchiveWriter;
import dev.collega.shared.database.Rows;
import dev.collega.unnamed.ReportedVoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** What moderators decided about the member, and what came of an appeal. Who decided, and who reported, is not told. */
@ApplicationScoped
class DecisionPart implements ArchivePart {

    record ArchivedDecision(
            SubjectKind subject,
            ReportDecision decision,
            String words,
            Instant decidedAt,
            Instant liftedAt,
            String appealWords,
            Instant appealedAt,
            AppealAnswer answer,
            String answerWords,
            Instant answeredAt) {}

    @Override
    public int order() {
        return 91;
    }

    @Override
    public void write(UUID memberId, Handle database, ArchiveWriter archive) throws IOException {
        archive.list(
                "decisions.json",
                database.createQuery("""
                select m.subject_kind, m.decision, m.decision_words, m.decided_at, m.lifted_at, a.words, a.created_at, a.answer,
                  a.answer_words, a.answered_at
                from report_matter m left join appeal a on a.matter_id = m.id
                where (m.member_id = :me or m.id in (""" + ReportedVoices.MY_MATTERS + """
                )) and m.decision <> 'NOTHING_WRONG' order by m.decided_at, m.id
                """)
                        .bind("me", memberId)
                        .map((row, context) -> new ArchivedDecision(
                                SubjectKind.valueOf(row.getString("subject_kind")),
                                ReportDecision.valueOf(row.getString("decision")),
                                row.getString("decision_words"),
                                Rows.instant(row, "decided_at"),
                                Rows.instant(row, "lifted_at"),
                                row.getString("words"),
                                Rows.instant(row, "created_at"),
                                Rows.constant(row, "answer", AppealAnswer.class),
                                row.getString("answer_words"),
                                Rows.instant(row, "answered_at"))));
    }
}
