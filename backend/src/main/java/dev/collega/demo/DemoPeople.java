package dev.collega.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.collega.account.AccountSeed;
import dev.collega.member.MemberPatch;
import dev.collega.member.ProfileSeed;
import dev.collega.shared.time.TimeZoneName;
import dev.collega.vocabulary.Profession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Who is in the demo network. */
@ApplicationScoped
class DemoPeople {

    /** Public: it stands in the README. */
    private static final String PASSWORD = "five-minutes-a-day";

    private final DemoFiles files;
    private final AccountSeed accounts;
    private final ProfileSeed profiles;

    DemoPeople(DemoFiles files, AccountSeed accounts, ProfileSeed profiles) {
        this.files = files;
        this.accounts = accounts;
        this.profiles = profiles;
    }

    /** @param name what comes before {@code @demo.collega.example} */
    private record Entry(
            @NotNull @Pattern(regexp = "[a-z]+") String name,
            @NotNull Duration joined,
            @NotBlank String fullName,
            @NotNull @Profession String profession,
            @NotNull @TimeZoneName String timeZone,
            @NotNull @Valid MemberPatch profile) {}

    DemoCast join(Instant now) {
        var members = new LinkedHashMap<String, UUID>();
        var passwordHash = accounts.hash(PASSWORD);
        for (var entry : files.read("members.json", new TypeReference<List<Entry>>() {})) {
            files.checked(entry);
            var id = accounts.open(
                    entry.name() + "@demo.collega.example",
                    passwordHash,
                    entry.fullName(),
                    entry.profession(),
                    entry.timeZone(),
                    now.minus(entry.joined()));
            profiles.fillIn(id, entry.profile());
            members.put(entry.name(), id);
        }
        return new DemoCast(now, members);
    }
}
