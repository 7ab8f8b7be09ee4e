package dev.collega.demo;

import dev.collega.verification.VerificationSeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Who is verified in the demo network, by what, and who asks to be. */
@ApplicationScoped
class DemoVerifications {

    private final DemoFiles files;
    private final VerificationSeed verifications;

    DemoVerifications(DemoFiles files, VerificationSeed verifications) {
        this.files = files;
        this.verifications = verifications;
    }

    void make(DemoCast cast) {
        for (var row : files.rows("institutions.tsv")) {
            verifications.institution(row[0], row[1], row[2].equals("teaches"));
        }
        for (var row : files.rows("verifications.tsv")) {
            var member = cast.id(row[0]);
            var at = cast.ago(Duration.parse(row[1]));
            switch (row[2]) {
                case "email" -> verifications.byEmail(member, row[3], at);
                case "licence" -> verifications.byLicence(member, row[3], row[4], row[5], at);
                case "vouches" ->
                    verifications.askToVouch(
                            member,
                            List.of(row[3].split(",")).stream().map(cast::id).toList(),
                            at);
                case "dispute" -> verifications.dispute(cast.id(row[3]), member, row[4], at);
                default -> throw new IllegalArgumentException("demo/verifications.tsv: " + row[2]);
            }
        }
    }
}
