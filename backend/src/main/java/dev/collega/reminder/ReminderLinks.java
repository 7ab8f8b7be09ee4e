package dev.collega.reminder;

import dev.collega.followup.FollowUps;
import dev.collega.followup.Outcome;
import dev.collega.shared.audit.AuditAction;
import dev.collega.shared.audit.Audited;
import dev.collega.shared.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Does what links in reminders are for, in the name of whom they were sent to. */
@ApplicationScoped
class ReminderLinks {

    private static final int DAYS_OF_SNOOZE = 7;
    /** A minute, and the time to find the button. */
    private static final Duration UNDOABLE = Duration.ofSeconds(90);

    private static final String FOLLOW_UP = """
            select f.owner_id, f.occurrence, f.state = 'OPEN' as open, f.shows_on, f.snoozed_until, f.title, k.name, m.time_zone,
              (select o.outcome from occurrence o where o.follow_up_id = f.id and o.number = :occurrence) as outcome
            from follow_up f join contact k on k.id = f.contact_id
            join member m on m.id = f.owner_id and m.hidden_at is null
            where f.id = :id
            """;

    private final Jdbi jdbi;
    private final FollowUps followUps;
    private final ReminderSettingsRows settings;
    private final LinkTokens tokens;
    private final Event<Audited> audit;
    private final Clock clock;

    ReminderLinks(
            Jdbi jdbi,
            FollowUps followUps,
            ReminderSettingsRows settings,
            LinkTokens tokens,
            Event<Audited> audit,
            Clock clock) {
        this.jdbi = jdbi;
        this.followUps = followUps;
        this.settings = settings;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** How it stands with the follow-up, and with the occurrence that the link is about. */
    private record Standing(
            UUID owner,
            boolean atHand,
            LocalDate showsOn,
            LocalDate snoozedUntil,
            Outcome outcome,
            String title,
            String contact,
            ZoneId zone) {}

    ReminderLinkView look(ReminderLink link) {
        if (link.action().isStop()) {
            return stopped(link, isStopped(link) ? LinkState.DONE : LinkState.READY, null);
        }
        return jdbi.withHandle(handle -> {
            var now = standing(handle, link, "");
            return shown(link, now, stateOf(link, now), null);
        });
    }

    /** In the transaction at hand; two at once come one after the other. */
    ReminderLinkView use(ReminderLink link) {
        if (link.action().isStop()) {
            stop(link);
            return stopped(link, LinkState.DONE, null);
        }
        return jdbi.withHandle(handle -> {
            var before = standing(handle, link, "for update of f");
            var state = stateOf(link, before);
            if (state != LinkState.READY) {
                return shown(link, before, state, null);
            }
            act(link, before);
            return shown(link, before, LinkState.DONE, undo(link, before));
        });
    }

    private Standing standing(Handle handle, ReminderLink link, String lock) {
        return handle.createQuery(FOLLOW_UP + lock)
                .bind("id", link.subject())
                .bind("occurrence", link.occurrence())
                .map((row, context) -> new Standing(
                        Rows.uuid(row, "owner_id"),
                        row.getBoolean("open") && row.getInt("occurrence") == link.occurrence(),
                        Rows.date(row, "shows_on"),
                        Rows.date(row, "snoozed_until"),
                        Rows.constant(row, "outcome", Outcome.class),
                        row.getString("title"),
                        row.getString("name"),
                        ZoneId.of(row.getString("time_zone"))))
                .findOne()
                .orElseThrow(ReminderLinkResource.unknown());
    }

    private LinkState stateOf(ReminderLink link, Standing now) {
        var action = link.action();
        if (isIn(action, now, link)) {
            return LinkState.DONE;
        }
        if (link.expiresAt().isBefore(clock.instant())) {
            return LinkState.EXPIRED;
        }
        var possible = switch (action) {
            case SNOOZE_WEEK -> now.atHand() && now.showsOn().equals(link.showsOn());
            case UNDO_DONE, UNDO_SKIP, UNDO_DISMISS -> now.outcome() == outcome(action);
            case UNDO_SNOOZE -> now.atHand() && link.showsOn().equals(now.snoozedUntil());
            default -> now.atHand();
        };
        return possible ? LinkState.READY : LinkState.PAST;
    }

    /** Whether what the link does is so already. */
    private static boolean isIn(LinkAction action, Standing now, ReminderLink link) {
        return switch (action) {
            case DONE, SKIP, DISMISS -> now.outcome() == outcome(action);
            case SNOOZE_WEEK ->
                now.atHand() && now.snoozedUntil() != null && now.snoozedUntil().isAfter(link.showsOn());
            case UNDO_DONE, UNDO_SKIP, UNDO_DISMISS -> now.atHand();
            case UNDO_SNOOZE -> now.atHand() && now.snoozedUntil() == null;
            case STOP_DIGEST, STOP_SINGLE -> false;
        };
    }

    private static Outcome outcome(LinkAction action) {
        return switch (action) {
            case DONE, UNDO_DONE -> Outcome.DONE;
            case SKIP, UNDO_SKIP -> Outcome.SKIPPED;
            default -> Outcome.DISMISSED;
        };
    }

    private void act(ReminderLink link, Standing now) {
        var owner = now.owner();
        var id = link.subject();
        var occurrence = link.occurrence();
        switch (link.action()) {
            case DONE -> followUps.complete(owner, id, occurrence, null);
            case SKIP -> followUps.skip(owner, id, occurrence);
            case DISMISS -> followUps.dismiss(owner, id, occurrence);
            case SNOOZE_WEEK -> followUps.snooze(owner, id, occurrence, inAWeek(now));
            case UNDO_SNOOZE -> followUps.unsnooze(owner, id);
            default -> followUps.undo(owner, id, outcome(link.action()), occurrence);
        }
        audit.fire(Audited.done(AuditAction.REMINDER_LINK_USED, owner));
    }

    private LocalDate inAWeek(Standing now) {
        return LocalDate.ofInstant(clock.instant(), now.zone()).plusDays(DAYS_OF_SNOOZE);
    }

    private String undo(ReminderLink link, Standing before) {
        var undo = link.action().undo();
        if (undo == null) {
            return null;
        }
        var showsOn = link.action() == LinkAction.SNOOZE_WEEK ? inAWeek(before) : before.showsOn();
        return tokens.seal(new ReminderLink(
                undo,
                link.subject(),
                link.occurrence(),
                showsOn,
                clock.instant().plus(UNDOABLE)));
    }

    private ReminderLinkView shown(ReminderLink link, Standing now, LinkState state, String undo) {
        var until = link.action() != LinkAction.SNOOZE_WEEK
                ? null
                : state == LinkState.READY || undo != null ? inAWeek(now) : now.snoozedUntil();
        return new ReminderLinkView(link.action(), state, now.contact(), now.title(), until, undo);
    }

    private boolean isStopped(ReminderLink link) {
        return !channelsOf(link).contains(ReminderChannel.MAIL);
    }

    private Set<ReminderChannel> channelsOf(ReminderLink link) {
        var chosen = memberOf(link).settings();
        return link.action() == LinkAction.STOP_DIGEST ? chosen.digest() : chosen.single();
    }

    private MemberToRemind memberOf(ReminderLink link) {
        return settings.of(link.subject()).orElseThrow(ReminderLinkResource.unknown());
    }

    private void stop(ReminderLink link) {
        if (!isStopped(link)) {
            var member = memberOf(link);
            var kind = link.action() == LinkAction.STOP_DIGEST ? ReminderKind.DIGEST : ReminderKind.SINGLE;
            settings.keep(member, member.settings().without(ReminderChannel.MAIL, kind));
            audit.fire(Audited.done(AuditAction.REMINDERS_UNSUBSCRIBED, member.id()));
        }
    }

    private static ReminderLinkView stopped(ReminderLink link, LinkState state, String undo) {
        return new ReminderLinkView(link.action(), state, null, null, null, undo);
    }
}
