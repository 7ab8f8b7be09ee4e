package dev.collega.access;

import static dev.collega.access.Rule.ADMINISTRATORS;
import static dev.collega.access.Rule.CONNECTIONS;
import static dev.collega.access.Rule.MEMBERS;
import static dev.collega.access.Rule.MODERATORS;
import static dev.collega.access.Rule.OPEN;
import static dev.collega.access.Rule.OWN;
import static dev.collega.access.Rule.OWNERS;
import static dev.collega.access.Rule.SILENT;

import java.util.HashMap;
import java.util.Map;

/** The rule of each operation; one that is not here fails the build. */
final class Matrix {

    static final Map<String, Rule> RULES = new HashMap<>();

    private Matrix() {}

    static {
        all(OPEN, """
                GET /house-rules
                POST /accounts
                POST /email-verifications/confirmation
                POST /passkey-challenges
                POST /password-resets
                POST /password-resets/completion
                POST /sessions
                POST /sessions/passkey
                POST /sessions/renewals
                POST /sessions/second-factor
                GET /vocabulary/professions
                GET /vocabulary/specialties
                GET /topics
                GET /topics/{id}
                GET /topics/{id}/descendants
                """);
        // Of who is suspended
        all(OPEN, """
                POST /suspended/decisions
                POST /suspended/appeals
                POST /suspended/deletion
                POST /suspended/deletion/cancellation
                POST /suspended/exports
                POST /suspended/exports/newest
                POST /suspended/exports/newest/archive
                """);
        // Cadences
        all(OWN, """
                GET /cadences
                PUT /cadences
                DELETE /cadences
                GET /kept-contacts
                GET /losing-touch
                """);
        all(OWNERS, """
                GET /contacts/{id}/cadence
                PUT /contacts/{id}/cadence
                DELETE /contacts/{id}/cadence
                PUT /contacts/{id}/cadence/dismissal
                DELETE /contacts/{id}/cadence/dismissal
                PUT /contacts/{id}/pause
                DELETE /contacts/{id}/pause
                """);
        // Profile
        all(OPEN, """
                GET /photos/{id}
                GET /public/members/{slug}
                """);
        all(OWN, """
                GET /me/preview
                PUT /me/photo
                DELETE /me/photo
                GET /me/public-page
                PUT /me/public-page
                """);
        // Files of posts
        all(OWN, """
                POST /files
                """);
        all(OWNERS, """
                GET /files/{id}
                PUT /files/{id}
                DELETE /files/{id}
                """);
        // Follow-ups that come again
        all(OWN, """
                POST /follow-ups/bulk
                POST /recurrence-previews
                """);
        all(OWNERS, """
                GET /follow-ups/{id}/occurrences
                """);
        all(OWN, """
                GET /agenda
                GET /audit-events
                GET /blocks
                GET /bookmarks
                GET /connections
                POST /connections
                GET /contacts
                POST /contacts
                POST /email-verifications
                GET /exports
                POST /exports
                GET /feed
                GET /follow-ups
                POST /guard/checks
                POST /follow-ups
                POST /imports/archive
                GET /me
                PATCH /me
                DELETE /me
                GET /me/account
                PUT /me/email
                DELETE /me/email/change
                GET /me/factors
                POST /me/passkey-registrations
                POST /me/passkeys
                PUT /me/password
                POST /me/recovery-codes
                POST /me/totp
                DELETE /me/totp
                PUT /me/totp/confirmation
                GET /members
                GET /mutes
                GET /reports/mine
                POST /reports
                POST /appeals
                GET /decisions
                GET /personal-access-tokens
                POST /personal-access-tokens
                POST /post-previews
                GET /posts
                POST /posts
                GET /sessions
                DELETE /sessions
                DELETE /sessions/current
                POST /sessions/current/authentication
                """);
        all(OWN, """
                GET /network-picture
                GET /suggestions
                """);
        all(MEMBERS, """
                PUT /suggestions/{memberId}/dismissal
                """);
        all(SILENT, """
                DELETE /suggestions/{memberId}/dismissal
                """);
        all(OWNERS, """
                PUT /connections/{id}/acceptance
                PUT /connections/{id}/refusal
                GET /contacts/{id}
                PATCH /contacts/{id}
                DELETE /contacts/{id}
                GET /contacts/{id}/interactions
                POST /contacts/{id}/interactions
                GET /exports/{id}
                DELETE /exports/{id}
                GET /exports/{id}/archive
                GET /follow-ups/{id}
                PATCH /follow-ups/{id}
                DELETE /follow-ups/{id}
                PUT /follow-ups/{id}/completion
                DELETE /follow-ups/{id}/completion
                PUT /follow-ups/{id}/snooze
                DELETE /follow-ups/{id}/snooze
                PUT /follow-ups/{id}/skip
                DELETE /follow-ups/{id}/skip
                PUT /follow-ups/{id}/dismissal
                DELETE /follow-ups/{id}/dismissal
                GET /imports/{id}
                PATCH /me/passkeys/{id}
                DELETE /me/passkeys/{id}
                DELETE /personal-access-tokens/{id}
                PATCH /posts/{id}
                DELETE /posts/{id}
                DELETE /posts/{id}/comments/{commentId}
                DELETE /sessions/{id}
                """);
        all(CONNECTIONS, """
                GET /connections/{id}
                DELETE /connections/{id}
                GET /posts/{id}
                PUT /posts/{id}/bookmark
                GET /posts/{id}/comments
                POST /posts/{id}/comments
                """);
        all(MEMBERS, """
                GET /members/{id}
                GET /members/{id}/mutual-connections
                PUT /blocks/{memberId}
                PUT /mutes/{memberId}
                """);
        all(SILENT, """
                DELETE /blocks/{memberId}
                DELETE /mutes/{memberId}
                DELETE /posts/{id}/bookmark
                """);
        all(MODERATORS, """
                GET /accounts
                PUT /accounts/{id}/suspension
                DELETE /accounts/{id}/suspension
                GET /reports
                PUT /reports/{id}/claim
                DELETE /reports/{id}/claim
                PUT /reports/{id}/withholding
                DELETE /reports/{id}/withholding
                PUT /reports/{id}/decision
                GET /appeals
                PUT /appeals/{id}/answer
                """);
        all(ADMINISTRATORS, """
                PUT /accounts/{id}/role
                """);
        // Talk about posts, and passing them on
        all(CONNECTIONS, """
                GET /posts/{id}/comments/{commentId}
                GET /posts/{id}/mentionable
                PUT /posts/{id}/reactions/{reaction}
                PUT /posts/{id}/comments/{commentId}/reactions/{reaction}
                GET /posts/{id}/would-value
                GET /posts/{id}/sendings
                """);
        all(OWNERS, """
                PATCH /posts/{id}/comments/{commentId}
                PUT /posts/{id}/accepted-answer
                DELETE /posts/{id}/accepted-answer
                PUT /posts/{id}/closing
                DELETE /posts/{id}/closing
                """);
        all(MEMBERS, """
                POST /posts/{id}/sendings
                """);
        all(SILENT, """
                DELETE /posts/{id}/reactions/{reaction}
                DELETE /posts/{id}/comments/{commentId}/reactions/{reaction}
                """);
        all(OWN, """
                POST /would-value
                """);
        // People from files, and cards
        all(OWN, """
                GET /contact-imports
                POST /contact-imports
                GET /contacts.csv
                GET /contacts.vcf
                GET /me/card
                PUT /me/card
                POST /me/card/renewal
                """);
        all(OWNERS, """
                GET /contact-imports/{id}
                DELETE /contact-imports/{id}
                PUT /contact-imports/{id}/confirmation
                PUT /contact-imports/{id}/mapping
                GET /contact-imports/{id}/rows
                """);
        all(MEMBERS, """
                GET /cards/{code}
                PUT /cards/{code}/meeting
                """);
    }

    /** Introductions and questions. */
    static {
        all(OWN, """
                GET /asks
                POST /asks
                GET /introductions
                POST /introductions
                GET /me/open-door
                PUT /me/open-door
                """);
        all(OWNERS, """
                GET /asks/{id}
                DELETE /asks/{id}
                PUT /asks/{id}/answer
                PUT /asks/{id}/refusal
                GET /introductions/{id}
                DELETE /introductions/{id}
                PUT /introductions/{id}/acceptance
                PUT /introductions/{id}/agreement
                PUT /introductions/{id}/refusal
                """);
    }

    /** What was checked about members. */
    static {
        all(OWN, """
                GET /me/verifications
                POST /me/verifications
                GET /me/verification-disputes
                GET /me/vouchers
                GET /vouch-requests
                """);
        all(OWNERS, """
                GET /me/verifications/{id}
                DELETE /me/verifications/{id}
                PUT /me/verifications/{id}/confirmation
                PUT /me/verifications/{id}/document
                PUT /vouch-requests/{id}/vouch
                PUT /vouch-requests/{id}/refusal
                """);
        all(MEMBERS, """
                GET /members/{id}/verifications
                POST /verifications/{id}/disputes
                """);
        all(MODERATORS, """
                GET /verification-reviews
                GET /verification-reviews/{id}/document
                PUT /verification-reviews/{id}/decision
                GET /verification-disputes
                PUT /verification-disputes/{id}/answer
                """);
        all(ADMINISTRATORS, """
                GET /institutions
                POST /institutions
                DELETE /institutions/{id}
                """);
    }

    static {
        all(OWN, """
                GET /contact-arrivals
                GET /contact-duplicates
                GET /contact-merges
                GET /contact-tags
                PATCH /contact-tags
                GET /me/findability
                PUT /me/findability
                """);
        all(OWNERS, """
                PUT /contact-arrivals/{contactId}/dismissal
                PUT /contact-duplicates/{id}/{otherId}/dismissal
                DELETE /contact-merges/{id}
                GET /contacts/{id}/interactions/{interactionId}
                PATCH /contacts/{id}/interactions/{interactionId}
                DELETE /contacts/{id}/interactions/{interactionId}
                POST /contacts/{id}/merge
                GET /contacts/{id}/merge-preview
                """);
        all(SILENT, """
                DELETE /contact-duplicates/{id}/{otherId}/dismissal
                """);
    }

    /** How members are reminded. */
    static {
        all(OWN, """
                GET /me/reminders
                PUT /me/reminders
                DELETE /me/reminders/stops/{channel}
                POST /me/reminders/tests
                GET /push-subscriptions
                POST /push-subscriptions
                GET /reminder-deliveries
                """);
        all(OWNERS, """
                DELETE /push-subscriptions/{id}
                """);
        all(OPEN, """
                GET /reminder-links/{token}
                POST /reminder-links/{token}
                """);
    }

    /** Calendars. */
    static {
        all(OPEN, """
                GET /calendars/{secret}.ics
                """);
        all(OWN, """
                GET /calendar-feeds
                POST /calendar-feeds
                GET /occurrences
                """);
        all(OWNERS, """
                DELETE /calendar-feeds/{id}
                GET /follow-ups/{id}/calendar
                """);
    }

    /** The agenda and goals. */
    static {
        all(OWN, """
                GET /me/agenda
                PUT /me/agenda
                GET /goals
                POST /goals
                """);
        all(OWNERS, """
                GET /goals/{id}
                PATCH /goals/{id}
                DELETE /goals/{id}
                PUT /goals/{id}/retirement
                DELETE /goals/{id}/retirement
                """);
        all(MEMBERS, """
                PUT /agenda/offers/{kind}/{id}/dismissal
                """);
        all(SILENT, """
                DELETE /agenda/offers/{kind}/{id}/dismissal
                """);
    }

    /** After meeting, milestones, starters, give and take. */
    static {
        all(OWN, """
                GET /meetings/proposals
                POST /meetings/proposals/confirmation
                PUT /meetings/proposals/dismissal
                GET /milestones
                POST /milestones
                GET /milestones/mine
                GET /starters
                GET /starters/mine
                POST /starters/mine
                """);
        all(OWNERS, """
                PUT /meetings/proposals/{contactId}/dismissal
                DELETE /meetings/proposals/{contactId}/dismissal
                GET /milestones/{id}
                PATCH /milestones/{id}
                DELETE /milestones/{id}
                PUT /milestones/{id}/follow-up
                PUT /milestones/{id}/dismissal
                DELETE /milestones/{id}/dismissal
                GET /starters/mine/{id}
                PATCH /starters/mine/{id}
                DELETE /starters/mine/{id}
                GET /contacts/{id}/favours
                POST /contacts/{id}/favours
                DELETE /contacts/{id}/favours/{favourId}
                GET /contacts/{id}/balance
                """);
    }

    /** When a member may be spoken to. */
    static {
        all(OWN, """
                GET /me/rota
                PUT /me/rota
                GET /me/rota/free-times
                GET /me/duty-rota
                DELETE /me/duty-rota
                PUT /me/duty-rota/file
                PUT /me/duty-rota/reading
                PUT /me/duty-rota/url
                GET /holidays
                POST /holidays
                """);
        all(OWNERS, """
                DELETE /holidays/{id}
                """);
    }

    /** Papers: what is cited, what became of a post, what I am told, and what I read. */
    static {
        all(OWN, """
                POST /citations/reading
                GET /citations/posts
                GET /bookmarks/citations
                GET /notifications
                GET /notifications/count
                PUT /notifications/read
                GET /cme
                POST /cme
                GET /cme/totals
                GET /cme/export
                """);
        all(CONNECTIONS, """
                GET /posts/{id}/citation
                GET /posts/{id}/revisions
                GET /posts/{id}/revisions/{revisionId}
                """);
        all(OWNERS, """
                PUT /posts/{id}/correction
                DELETE /posts/{id}/revisions/{revisionId}
                PUT /notifications/{id}/read
                GET /cme/{id}
                PATCH /cme/{id}
                DELETE /cme/{id}
                """);
    }

    /** Topics, audiences, and what was seen. */
    static {
        all(OWN, """
                POST /audience-previews
                GET /feed/catch-up
                PUT /feed/seen
                GET /feed/unread
                GET /topics/followed
                PUT /topics/{id}/follow
                """);
        all(CONNECTIONS, """
                PUT /posts/{id}/seen
                """);
        all(SILENT, """
                DELETE /posts/{id}/seen
                DELETE /topics/{id}/follow
                """);
    }

    /** The one search box. */
    static {
        all(OWN, """
                GET /search
                """);
    }

    /** Verified but unnamed. */
    static {
        all(OWN, """
                GET /unnamed/preview
                """);
    }

    /** Finding out who spoke. */
    static {
        all(MODERATORS, """
                GET /reveals
                POST /reveals
                DELETE /reveals/{id}
                PUT /reveals/{id}/approval
                GET /reveals/{id}/author
                """);
    }

    private static void all(Rule rule, String operations) {
        operations.lines().forEach(operation -> RULES.put(operation, rule));
    }
}
