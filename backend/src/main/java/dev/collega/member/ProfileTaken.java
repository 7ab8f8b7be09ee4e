package dev.collega.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.archive.ArchiveReader;
import dev.collega.shared.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Fills in from an archive what a profile does not say yet. What comes is for nobody whom it was not for there: of its
 * audience there and the one here, the narrower counts.
 */
@ApplicationScoped
class ProfileTaken {

    private static final String AUDIENCES = "audiences";
    private static final String NOUN = "profileFields";

    private final MemberRepository members;
    private final Profiles profiles;
    private final Photos photos;
    private final Darkroom darkroom;
    private final PhotoSize photoSize;
    private final ObjectMapper json;

    ProfileTaken(
            MemberRepository members,
            Profiles profiles,
            Photos photos,
            Darkroom darkroom,
            PhotoSize photoSize,
            ObjectMapper json) {
        this.members = members;
        this.profiles = profiles;
        this.photos = photos;
        this.darkroom = darkroom;
        this.photoSize = photoSize;
        this.json = json;
    }

    void fields(UUID memberId, JsonNode theirs, ArchiveReader archive) {
        // Whoever edits the profile at the same time comes before this, or after it.
        var member = members.findById(memberId, LockModeType.PESSIMISTIC_WRITE);
        var mine = json.<JsonNode>valueToTree(profiles.of(memberId).orElseThrow());
        for (var field : ProfileField.values()) {
            if (field == ProfileField.PHOTO || isEmpty(theirs.path(field.toString()))) {
                continue;
            }
            if (!isEmpty(mine.path(field.toString()))) {
                archive.count(NOUN, 0, 1);
                continue;
            }
            var patch = patch(field, mine, theirs, theirs.path(field.toString()), archive);
            patch.ifPresentOrElse(
                    member::edit,
                    () -> archive.report()
                            .note("The field " + field + " of the profile does not fit and was left out."));
            archive.count(NOUN, patch.isPresent() ? 1 : 0, 0);
        }
        members.flush();
    }

    void photo(UUID memberId, JsonNode theirs, ArchiveReader archive, String file) throws IOException {
        var picture = archive.bytes(file, Math.toIntExact(photoSize.bytes()));
        if (picture.isEmpty()) {
            return;
        }
        var mine = profiles.of(memberId).orElseThrow();
        if (mine.photoUrl() != null) {
            archive.count(NOUN, 0, 1);
            return;
        }
        try {
            var print = darkroom.develop(picture.get());
            var audience = patch(ProfileField.PHOTO, json.valueToTree(mine), theirs, null, archive);
            if (audience.isPresent()) {
                members.findById(memberId).edit(audience.get());
                members.flush();
                photos.keep(memberId, print);
                archive.count(NOUN, 1, 0);
            }
        } catch (ProblemException e) {
            archive.report().note("The photo was left out. " + e.getMessage());
        }
    }

    /** Empty where the archive holds what no request may say. */
    private Optional<MemberPatch> patch(
            ProfileField field, JsonNode mine, JsonNode theirs, JsonNode value, ArchiveReader archive) {
        var patch = json.createObjectNode();
        if (value != null) {
            patch.set(field.toString(), value);
        }
        // Those of earlier versions say nothing about audiences.
        if (theirs.path(AUDIENCES).has(field.toString())) {
            patch.putObject(AUDIENCES)
                    .set(field.toString(), theirs.path(AUDIENCES).get(field.toString()));
        }
        return archive.valid(patch, MemberPatch.class).map(found -> {
            if (found.audiences() == null || found.audiences().isEmpty()) {
                return found;
            }
            var there = found.audiences().get().get(field);
            var here = FieldAudience.valueOf(
                    mine.path(AUDIENCES).path(field.toString()).asText());
            patch.putObject(AUDIENCES).put(field.toString(), (there == null ? here : there.orNarrower(here)).name());
            return archive.valid(patch, MemberPatch.class).orElseThrow();
        });
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isTextual() && value.asText().isBlank())
                || (value.isArray() && value.isEmpty());
    }
}
