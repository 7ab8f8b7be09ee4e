package dev.collega.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Fills in the profiles of a demo network. */
@ApplicationScoped
public class ProfileSeed {

    private final MemberRepository members;

    ProfileSeed(MemberRepository members) {
        this.members = members;
    }

    public void fillIn(UUID member, MemberPatch profile) {
        members.findById(member).edit(profile);
        members.flush();
    }
}
