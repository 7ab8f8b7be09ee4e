package dev.collega.member;

import dev.collega.shared.page.Page;
import dev.collega.shared.page.PageRequest;
import dev.collega.shared.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** What other features ask about members. */
@ApplicationScoped
public class Members {

    private final Jdbi jdbi;
    private final MemberDirectory directory;
    private final AsideRepository asides;
    private final Organisations organisations;

    Members(Jdbi jdbi, MemberDirectory directory, AsideRepository asides, Organisations organisations) {
        this.jdbi = jdbi;
        this.directory = directory;
        this.asides = asides;
        this.organisations = organisations;
    }

    /** Those whose name is like what was typed, as the directory finds them. */
    public Page<MemberSummary> named(UUID me, String typed, PageRequest page) {
        var filter = new MemberFilter();
        filter.query = typed;
        return directory.search(me, filter, page);
    }

    /** Where others work, as far as everyone may see it, and the institutions that verify their people. */
    public Page<Organisation> organisationsNamed(UUID me, String typed, PageRequest page) {
        return organisations.named(me, typed, page);
    }

    /** Names for a list in one call; who is not there is left out. */
    public Map<UUID, MemberSummary> summariesOf(List<UUID> ids) {
        return directory.of(ids).stream().collect(Collectors.toMap(MemberSummary::id, Function.identity()));
    }

    /** @throws dev.collega.shared.problem.ProblemException not-found */
    public MemberSummary summaryOf(UUID id) {
        return directory.of(List.of(id)).stream().findFirst().orElseThrow(() -> Problems.notFound("member", id));
    }

    /** False for who does not exist, and for who is leaving or suspended; blocks are another matter. */
    public boolean isVisible(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from member where id = :id and hidden_at is null)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }

    /** False for who does not exist for this reader: who is not there, is hidden, or has blocked them or been blocked. */
    public boolean isVisibleTo(UUID me, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from member m where m.id = :id and m.hidden_at is null
                          and not exists (select 1 from block b where b.owner_id = :me and b.blocked_id = m.id)
                          and not exists (select 1 from block b where b.owner_id = m.id and b.blocked_id = :me))
                        """)
                .bind("id", id)
                .bind("me", me)
                .mapTo(Boolean.class)
                .one());
    }

    public boolean hasBlocked(UUID owner, UUID other) {
        return asides.holds(Aside.BLOCKED, owner, other);
    }

    /** Where the member says they are (ISO 3166-1 alpha-2), for reading what they type; null where they do not say. */
    public String countryOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select country from member where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse(null));
    }

    /** The zone in which this member's dates and times are meant. */
    public ZoneId zoneOf(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select time_zone from member where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(ZoneId::of)
                .orElseThrow(() -> Problems.notFound("member", id)));
    }
}
