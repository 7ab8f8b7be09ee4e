package dev.collega.post;

import dev.collega.connection.NetworkType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is meant by an audience that is chosen among my connections: exactly what the audience asks for. */
@Schema(name = "Readers")
public record Readers(
        @Schema(description = "Of the audience NETWORK_TYPE.")
        NetworkType networkType,

        @Size(min = 1, max = 120)
        @Schema(description = "Of the audience TAG: a tag of my address book; those below it count, too.")
        String tag,

        @Size(min = 1, max = 50) @Schema(description = "Of the audience PEOPLE: members whom I am connected with.")
        List<@NotNull UUID> people) {

    static final Readers NONE = new Readers(null, null, null);

    static Readers of(List<String> people) {
        return new Readers(null, null, people.stream().map(UUID::fromString).toList());
    }

    List<UUID> named() {
        return people == null ? List.of() : people.stream().distinct().toList();
    }
}
