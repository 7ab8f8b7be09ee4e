package dev.collega.cadence;

import dev.collega.contact.TagChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jdbi.v3.core.Jdbi;

/** A tag that is renamed takes its cadence along, and those below it; where the new name has one already, that stays. */
@ApplicationScoped
class TagRenaming {

    private static final int LONGEST = 120;

    private final Jdbi jdbi;

    TagRenaming(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void follow(@Observes TagChanged tag) {
        jdbi.useHandle(handle -> {
            if (tag.to() != null) {
                handle.createUpdate("""
                        update cadence c set tag = :to || substr(c.tag, length(:tag) + 1)
                        where c.owner_id = :owner and (c.tag = :tag or starts_with(c.tag, :tag || '/'))
                          and length(:to || substr(c.tag, length(:tag) + 1)) <= :longest
                          and not exists (select 1 from cadence o
                            where o.owner_id = :owner and o.tag = :to || substr(c.tag, length(:tag) + 1))
                        """)
                        .bind("owner", tag.owner())
                        .bind("tag", tag.tag())
                        .bind("to", tag.to())
                        .bind("longest", LONGEST)
                        .execute();
            }
            handle.createUpdate("""
                    delete from cadence c
                    where c.owner_id = :owner and (c.tag = :tag or starts_with(c.tag, :tag || '/'))
                      and not exists (select 1 from contact k, unnest(k.tags) t
                        where k.owner_id = :owner and (t = c.tag or starts_with(t, c.tag || '/')))
                    """)
                    .bind("owner", tag.owner())
                    .bind("tag", tag.tag())
                    .execute();
        });
    }
}
