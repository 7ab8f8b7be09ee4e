package dev.collega.introduction;

import java.util.UUID;

/** What I am in an introduction: I asked for it, I was asked to make it, or it is I who would be introduced. */
enum IntroductionRole {
    ASKER,
    INTRODUCER,
    INTRODUCED;

    static IntroductionRole of(UUID member, UUID asker, UUID introducer) {
        return member.equals(asker) ? ASKER : member.equals(introducer) ? INTRODUCER : INTRODUCED;
    }
}
