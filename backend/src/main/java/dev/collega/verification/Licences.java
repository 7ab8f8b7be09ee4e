package dev.collega.verification;

import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Licences, whose documents a moderator sees. */
@ApplicationScoped
class Licences {

    private final VerificationRows rows;
    private final Documents documents;
    private final Lifetimes lifetimes;
    private final Jdbi jdbi;
    private final Clock clock;

    Licences(VerificationRows rows, Documents documents, Lifetimes lifetimes, Jdbi jdbi, Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.lifetimes = lifetimes;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** As moderators read it, and as it is told from others: number, authority, country. */
    String subject(NewVerification request) {
        var number = plain(request.number()).replace(" ", "").toUpperCase(Locale.ROOT);
        var authority = plain(request.authority());
        if (number.length() < 2) {
            throw Problems.validation("/number", "size", "must be the number of the licence");
        }
        if (authority.length() < 2) {
            throw Problems.validation("/authority", "size", "must say who gave the licence");
        }
        if (request.country() == null) {
            throw Problems.validation("/country", "not-null", "must be the country whose licence it is");
        }
        if (request.validUntil() != null && request.validUntil().isBefore(today())) {
            throw Problems.validation("/validUntil", "future", "must be in the future");
        }
        return number + ", " + authority + ", " + request.country();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String plain(String text) {
        return text == null
                ? ""
                : text.replace(',', ' ').replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    UUID begin(UUID member, NewVerification request, String subject) {
        return rows.insert(
                member,
                VerificationKind.LICENCE,
                subject,
                null,
                request.validUntil(),
                lifetimes.openUntil(clock.instant()));
    }

    boolean waitsForDocument(UUID member, UUID id) {
        return rows.of(member, id)
                .filter(row -> row.kind() == VerificationKind.LICENCE)
                .filter(row -> row.isPendingAt(clock.instant()))
                .isPresent();
    }

    /** It does not lapse from now on: whoever has sent what was asked for waits for us. */
    @Transactional
    void receive(UUID member, UUID id, Documents.Document document) {
        rows.lock(member);
        if (!waitsForDocument(member, id)) {
            throw Problems.notFound("verification", id);
        }
        documents.keep(id, document);
        jdbi.useHandle(handle -> handle.createUpdate("update verification set open_until = null where id = :id")
                .bind("id", id)
                .execute());
    }
}
