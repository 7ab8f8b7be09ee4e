package dev.collega.unnamed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * Who spoke in what was reported, where that has no name: whoever it is hears of decisions, can appeal, and judges none of
 * it. Kept beside {@link Voices}, for what was said may be deleted before it is judged.
 */
@ApplicationScoped
public class ReportedVoices {

    /** SQL: that the reported matter {@code r} is about what {@code :me} said unnamed. */
    public static final String MY_MATTER =
            "exists (select 1 from matter_voice v where v.matter_id = r.id and v.member_id = :me offset 0)";

    /** SQL: the ids of the matters about what {@code :me} said unnamed. */
    public static final String MY_MATTERS = "select v.matter_id from matter_voice v where v.member_id = :me";

    private final Jdbi jdbi;

    ReportedVoices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void keep(UUID matter, UUID member) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into matter_voice (matter_id, member_id) values (?, ?) on conflict do nothing",
                matter,
                member));
    }

    /** Empty where it is a named member's doing. */
    public Optional<UUID> of(UUID matter) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select member_id from matter_voice where matter_id = :matter")
                        .bind("matter", matter)
                        .mapTo(UUID.class)
                        .findOne());
    }
}
