package dev.collega.notification;

import dev.collega.member.MemberSummary;
import dev.collega.shared.notice.NoticeKind;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that I am told. */
record NotificationView(
        @NotNull UUID id,
        @NotNull NoticeKind kind,

        @Schema(description = "Whose doing it is; absent where nobody is named.")
        MemberSummary actor,

        @Schema(description = "Absent where it is about no post.")
        NotifiedPost post,

        @Schema(description = "Absent where it is about no comment.")
        UUID commentId,

        @Schema(description = "What moderators say; absent elsewhere.")
        String words,

        @NotNull Instant createdAt,
        @NotNull boolean read) {

    /** The post that it is about, as much of it as a line needs. */
    @Schema(name = "NotifiedPost")
    record NotifiedPost(@NotNull UUID id, @NotNull String title) {}
}
