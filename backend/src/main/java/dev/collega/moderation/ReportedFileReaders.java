package dev.collega.moderation;

import dev.collega.account.CurrentMember;
import dev.collega.file.FileReaders;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Who judges a post sees what comes with it, for as long as there is something to judge: a decision or an appeal. */
@Singleton
class ReportedFileReaders implements FileReaders {

    private static final String JUDGES = """
            select exists (select 1 from report_matter r
              where r.subject_kind = 'POST' and r.subject_id = :post
                and (r.decided_at is null
                  or exists (select 1 from appeal a where a.matter_id = r.id and a.answered_at is null))
                and\s""" + ReportList.MINE_TO_JUDGE + ")";

    private final CurrentMember current;
    private final Jdbi jdbi;

    ReportedFileReaders(CurrentMember current, Jdbi jdbi) {
        this.current = current;
        this.jdbi = jdbi;
    }

    @Override
    public boolean mayRead(UUID me, UUID postId) {
        return current.isModerator()
                && jdbi.withHandle(handle -> handle.createQuery(JUDGES)
                        .bind("post", postId)
                        .bind("me", me)
                        .mapTo(Boolean.class)
                        .one());
    }
}
