package dev.collega.contact;

import dev.collega.account.AccountDeleted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/**
 * When a member is deleted, the pages about them in others' address books lose what came from the member: the name, how
 * to reach them and, where the member wrote it in asking, where the two met. What the owner wrote stays theirs.
 */
@ApplicationScoped
class Forgetting {

    static final String NAME = "Former member";

    private final Jdbi jdbi;

    Forgetting(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void forget(@Observes @Priority(1) AccountDeleted account) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update contact k set name = :name, emails = '[]', phones = '[]', phone_keys = '{}', birthday = null,
                  workplace = null, profession = null,
                  member_id = null, version = version + 1,
                  met_at = case when exists (select 1 from connection c
                    where c.requester_id = :gone and c.addressee_id = k.owner_id
                      and (strpos(k.met_at, c.met_at) > 0 or strpos(c.met_at, k.met_at) > 0))
                    then null else k.met_at end
                where k.member_id = :gone
                """)
                .bind("name", NAME)
                .bind("gone", account.memberId())
                .execute());
        forgetWhoIntroduced(account);
    }

    private void forgetWhoIntroduced(AccountDeleted account) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                update contact k set met_at = null, version = version + 1
                from connection c
                where c.introduced_by = :gone and strpos(k.met_at, c.met_at) > 0
                  and ((k.owner_id = c.requester_id and k.member_id = c.addressee_id)
                    or (k.owner_id = c.addressee_id and k.member_id = c.requester_id))
                """).bind("gone", account.memberId()).execute());
    }
}
