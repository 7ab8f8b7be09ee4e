package dev.collega.meeting;

import dev.collega.followup.FollowUpOrigin;
import dev.collega.followup.FollowUps;
import dev.collega.followup.NewFollowUp;
import dev.collega.meeting.MeetingConfirmation.MeetingChoice;
import dev.collega.meeting.MeetingConfirmed.ConfirmedMeeting;
import dev.collega.shared.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes follow-ups of proposals, each on its own: one that is not there any more keeps none of the others back. */
@ApplicationScoped
class Confirming {

    /** Names nobody: whom it is about stands beside it. */
    static final String TITLE = "Say hello after we met";

    private final Proposals proposals;
    private final FollowUps followUps;

    Confirming(Proposals proposals, FollowUps followUps) {
        this.proposals = proposals;
        this.followUps = followUps;
    }

    ConfirmedMeeting confirm(UUID me, MeetingChoice choice, String path) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> plan(me, choice));
        } catch (ProblemException problem) {
            return new ConfirmedMeeting(choice.contactId(), problem.status().getStatusCode(), null, problem.at(path));
        }
    }

    /** Confirming twice is confirming once; one that was dismissed can still be taken up. */
    private ConfirmedMeeting plan(UUID me, MeetingChoice choice) {
        var held = proposals.hold(me, choice.contactId()).orElseThrow(() -> Proposals.notFound(choice.contactId()));
        if (held.followUp() != null) {
            return new ConfirmedMeeting(choice.contactId(), 200, held.followUp(), null);
        }
        var followUp = followUps.plan(
                me,
                new NewFollowUp(
                        choice.contactId(),
                        choice.title(),
                        choice.note(),
                        choice.dueOn(),
                        null,
                        choice.minutes(),
                        choice.action(),
                        null,
                        null),
                FollowUpOrigin.MEETING);
        proposals.planned(choice.contactId(), followUp);
        return new ConfirmedMeeting(choice.contactId(), 201, followUp, null);
    }
}
