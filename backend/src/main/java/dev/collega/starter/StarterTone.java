package dev.collega.starter;

import dev.collega.member.CareerStage;

/** How the two stand to one another by their career stages; who does not say theirs is spoken to as a peer. */
enum StarterTone {
    PEER,
    TO_SENIOR,
    TO_JUNIOR;

    /** A trainee and a colleague in their first years are peers; a trainee and a consultant are not. */
    private static final int STAGES_APART = 2;

    static StarterTone between(CareerStage mine, CareerStage theirs) {
        if (mine == null || theirs == null) {
            return PEER;
        }
        var apart = years(theirs) - years(mine);
        return apart >= STAGES_APART ? TO_SENIOR : apart <= -STAGES_APART ? TO_JUNIOR : PEER;
    }

    /** Who is retired was senior before. */
    private static int years(CareerStage stage) {
        return Math.min(stage.ordinal(), CareerStage.SENIOR.ordinal());
    }
}
