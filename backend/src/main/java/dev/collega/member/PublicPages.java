package dev.collega.member;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Which members have a page for the whole world. */
@ApplicationScoped
class PublicPages {

    private static final String UNIQUE_VIOLATION = "23505";

    private final Jdbi jdbi;
    private final Profiles profiles;
    private final Clock clock;
    private final String publicUrl;

    PublicPages(
            Jdbi jdbi, Profiles profiles, Clock clock, @ConfigProperty(name = "collega.public-url") String publicUrl) {
        this.jdbi = jdbi;
        this.profiles = profiles;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    private record Row(String slug, boolean enabled) {}

    Optional<PublicPageView> of(UUID memberId) {
        var row = row(memberId);
        return profiles.as(FieldAudience.EVERYONE, memberId)
                .map(profile -> new PublicPageView(
                        row.map(Row::enabled).orElse(false),
                        row.map(Row::slug).orElse(null),
                        row.map(page -> publicUrl + "/p/" + page.slug()).orElse(null),
                        PublicProfile.of(profile)));
    }

    private Optional<Row> row(UUID memberId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select slug, enabled from public_page where member_id = :me")
                        .bind("me", memberId)
                        .map((row, context) -> new Row(row.getString("slug"), row.getBoolean("enabled")))
                        .findOne());
    }

    /** @throws dev.collega.shared.problem.ProblemException slug-taken, or a page without a name */
    void set(UUID memberId, PublicPageSetting setting) {
        var slug = Optional.ofNullable(setting.slug())
                .or(() -> row(memberId).map(Row::slug))
                .orElse(null);
        if (slug == null && setting.enabled()) {
            throw Problems.validation("/slug", "not-null", "must be the name of your page");
        }
        if (slug != null) {
            keep(memberId, slug, setting.enabled());
        }
    }

    private void keep(UUID memberId, String slug, boolean enabled) {
        try {
            jdbi.useHandle(handle -> handle.createUpdate("""
                    insert into public_page (member_id, slug, enabled, changed_at) values (:me, :slug, :enabled, :now)
                    on conflict (member_id) do update set slug = :slug, enabled = :enabled, changed_at = :now
                    """)
                    .bind("me", memberId)
                    .bind("slug", slug)
                    .bind("enabled", enabled)
                    .bind("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .execute());
        } catch (UnableToExecuteStatementException e) {
            if (e.getCause() instanceof SQLException fault && UNIQUE_VIOLATION.equals(fault.getSQLState())) {
                throw Problems.conflict("slug-taken", "The name " + slug + " is taken; choose another one.");
            }
            throw e;
        }
    }
}
