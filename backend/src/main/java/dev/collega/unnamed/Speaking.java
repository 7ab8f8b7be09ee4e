package dev.collega.unnamed;

import dev.collega.shared.problem.Problems;
import dev.collega.vocabulary.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Finds the words by which a member is shown who speaks unnamed, and when others find what they say. */
@ApplicationScoped
public class Speaking {

    /** What everyone may read on the profiles of verified members who are there: nothing else is said of them. */
    private static final String PUBLIC = """
            m.profession, case when 'specialties' <> all(m.reserved) then m.specialties[1] end as specialty,
            case when 'positions' <> all(m.reserved)
              then (select min(left(it ->> 'startedOn', 4)) from jsonb_array_elements(m.positions) it) end as since
            """;

    private static final String VERIFIED = " from member m where m.hidden_at is null and m.verified_until > now()\n";

    private final Jdbi jdbi;
    private final Vocabulary vocabulary;
    private final Clock clock;
    private final int least;
    private final Duration held;
    private final Duration countedFor;

    /** Not counted anew for each, so that nobody learns who came or went just now. */
    private volatile Counted counted;

    Speaking(
            Jdbi jdbi,
            Vocabulary vocabulary,
            Clock clock,
            @ConfigProperty(name = "collega.unnamed.least") int least,
            @ConfigProperty(name = "collega.unnamed.held") Duration held,
            @ConfigProperty(name = "collega.unnamed.counted-for") Duration countedFor) {
        this.jdbi = jdbi;
        this.vocabulary = vocabulary;
        this.clock = clock;
        this.least = least;
        this.held = held;
        this.countedFor = countedFor;
    }

    private record Counted(Crowd crowd, Instant until) {}

    /** @throws dev.collega.shared.problem.ProblemException not-verified, too-few-like-me */
    public Speaker as(UUID me) {
        var words = words(me);
        if (words.refusal == UnnamedRefusal.NOT_VERIFIED) {
            throw Problems.of(
                    Status.FORBIDDEN,
                    "not-verified",
                    "Only who is verified may speak unnamed: readers trust what was verified in the place of a name.");
        }
        if (words.refusal == UnnamedRefusal.TOO_FEW_LIKE_ME) {
            throw Problems.conflict(
                    "too-few-like-me", "So few members are verified that others could tell who it is that speaks.");
        }
        return new Speaker(words.text, appearing());
    }

    UnnamedPreview preview(UUID me) {
        var words = words(me);
        return new UnnamedPreview(words.refusal == null, words.text, words.refusal, least, appearing());
    }

    /** At the end of the hour, all that was said in it at once; nothing else tells when it was said. */
    public Instant appearing() {
        var now = clock.instant();
        if (held.isZero()) {
            return now.truncatedTo(ChronoUnit.HOURS);
        }
        return Instant.ofEpochSecond((now.getEpochSecond() / held.toSeconds() + 1) * held.toSeconds());
    }

    private record Words(String text, UnnamedRefusal refusal) {}

    private Words words(UUID me) {
        var mine = mine(me);
        if (mine.isEmpty()) {
            return new Words(null, UnnamedRefusal.NOT_VERIFIED);
        }
        return crowd(mine.get())
                .shown(mine.get())
                .map(shown -> new Words(said(shown), null))
                .orElseGet(() -> new Words(null, UnnamedRefusal.TOO_FEW_LIKE_ME));
    }

    private Optional<Traits> mine(UUID me) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + PUBLIC + VERIFIED + " and m.id = :me")
                .bind("me", me)
                .map((row, context) -> traits(row))
                .findOne());
    }

    private Crowd crowd(Traits mine) {
        var now = clock.instant();
        var known = counted;
        // Whoever was verified after it was counted is counted with the others.
        if (known == null || !known.until.isAfter(now) || !known.crowd.knows(mine)) {
            known = new Counted(Crowd.of(count(), least), now.plus(countedFor));
            counted = known;
        }
        return known.crowd;
    }

    private Map<Traits, Integer> count() {
        var members = new HashMap<Traits, Integer>();
        jdbi.useHandle(
                handle -> handle.createQuery("select count(*) as members, " + PUBLIC + VERIFIED + " group by 2, 3, 4")
                        .map((row, context) -> Map.entry(traits(row), row.getInt("members")))
                        .forEach(some -> members.merge(some.getKey(), some.getValue(), Integer::sum)));
        return members;
    }

    private Traits traits(ResultSet row) throws SQLException {
        var since = row.getString("since");
        var years = since == null ? 0 : clock.instant().atZone(ZoneOffset.UTC).getYear() - Integer.parseInt(since);
        return new Traits(row.getString("profession"), row.getString("specialty"), Traits.band(years));
    }

    private String said(Traits traits) {
        if (traits.profession() == null) {
            return "Verified health professional";
        }
        return "Verified " + inASentence(vocabulary.professionLabel(traits.profession()))
                + (traits.specialty() == null ? "" : ", " + inASentence(vocabulary.specialtyLabel(traits.specialty())))
                + (traits.years() == 0 ? "" : ", " + traits.years() + "+ years");
    }

    /** "Intensive care" within a sentence; "HIV medicine" stays as it is. */
    private static String inASentence(String label) {
        return label.length() > 1 && Character.isLowerCase(label.charAt(1))
                ? Character.toLowerCase(label.charAt(0)) + label.substring(1)
                : label;
    }
}
