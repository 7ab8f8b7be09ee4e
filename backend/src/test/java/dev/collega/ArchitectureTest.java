package dev.collega;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dependency direction of the house: who may know whom. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.collega");

    /** Each feature, and all that it may know beside itself. What is not listed knows nobody. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("shared", List.of()),
            Map.entry("launch", List.of("shared", "vocabulary")),
            Map.entry("webapp", List.of("shared")),
            Map.entry("throttle", List.of("shared")),
            Map.entry("vocabulary", List.of("shared")),
            Map.entry("transfer", List.of("shared", "account", "guard")),
            Map.entry("guard", List.of("shared", "account", "throttle")),
            Map.entry("delivery", List.of("shared", "account")),
            Map.entry(
                    "reminder",
                    List.of("shared", "throttle", "account", "member", "connection", "contact", "followup", "rota")),
            Map.entry("account", List.of("shared", "vocabulary", "throttle")),
            Map.entry("integration", List.of("shared", "throttle", "account")),
            Map.entry("audit", List.of("shared", "account")),
            Map.entry(
                    "moderation",
                    List.of("shared", "throttle", "vocabulary", "account", "member", "file", "post", "unnamed")),
            Map.entry("unnamed", List.of("shared", "vocabulary", "account", "member", "verification")),
            Map.entry("factor", List.of("shared", "throttle", "account")),
            Map.entry("member", List.of("shared", "throttle", "vocabulary", "account")),
            Map.entry("connection", List.of("shared", "throttle", "vocabulary", "account", "member")),
            Map.entry("verification", List.of("shared", "throttle", "vocabulary", "account", "member", "connection")),
            Map.entry(
                    "suggestion",
                    List.of("shared", "throttle", "vocabulary", "account", "member", "connection", "contact")),
            Map.entry(
                    "picture",
                    List.of("shared", "throttle", "vocabulary", "account", "member", "connection", "contact")),
            Map.entry("contact", List.of("shared", "vocabulary", "account", "member", "connection")),
            Map.entry(
                    "contactimport",
                    List.of("shared", "guard", "throttle", "vocabulary", "account", "member", "connection", "contact")),
            Map.entry(
                    "card", List.of("shared", "throttle", "vocabulary", "account", "member", "connection", "contact")),
            Map.entry("calendar", List.of("shared", "throttle", "account", "member", "contact", "followup")),
            Map.entry("goal", List.of("shared", "account", "member")),
            Map.entry(
                    "agenda",
                    List.of(
                            "shared",
                            "vocabulary",
                            "account",
                            "member",
                            "connection",
                            "contact",
                            "followup",
                            "milestone",
                            "suggestion")),
            Map.entry("followup", List.of("shared", "vocabulary", "account", "member", "connection", "contact")),
            Map.entry("cadence", List.of("shared", "account", "member", "connection", "contact", "followup")),
            Map.entry("starter", List.of("shared", "account", "member")),
            Map.entry("reciprocity", List.of("shared", "account", "member", "contact")),
            Map.entry(
                    "milestone", List.of("shared", "throttle", "account", "member", "contact", "followup", "starter")),
            Map.entry("meeting", List.of("shared", "account", "member", "connection", "contact", "followup", "card")),
            Map.entry("introduction", List.of("shared", "throttle", "vocabulary", "account", "member", "connection")),
            Map.entry("opendoor", List.of("shared", "throttle", "vocabulary", "account", "member", "connection")),
            Map.entry("rota", List.of("shared", "throttle", "vocabulary", "account", "member")),
            Map.entry("citation", List.of("shared", "account", "throttle")),
            Map.entry("file", List.of("shared", "account", "throttle", "guard")),
            Map.entry("notification", List.of("shared", "account", "member", "post", "unnamed")),
            Map.entry("cme", List.of("shared", "account", "member", "post", "citation")),
            Map.entry("search", List.of("shared", "throttle", "account", "member", "file", "post", "discussion")),
            Map.entry("discussion", List.of("shared", "throttle", "account", "member", "post", "unnamed")),
            Map.entry(
                    "passing",
                    List.of("shared", "throttle", "vocabulary", "account", "member", "contact", "post", "unnamed")),
            Map.entry(
                    "post",
                    List.of(
                            "shared",
                            "throttle",
                            "vocabulary",
                            "account",
                            "member",
                            "connection",
                            "contact",
                            "citation",
                            "unnamed",
                            "file")));

    @Test
    void features_know_only_whom_they_may() {
        MAY_KNOW.keySet().forEach(feature -> knowsOnly(feature).check(HOUSE));
    }

    @Test
    void the_rule_above_can_fail() {
        var rule = noClasses()
                .that()
                .resideInAPackage("dev.collega.post..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.collega.member..");
        assertThrows(AssertionError.class, () -> rule.check(HOUSE));
    }

    @Test
    void every_feature_is_in_the_list() {
        classes()
                .that()
                .resideInAPackage("dev.collega..")
                .should()
                .resideInAnyPackage(MAY_KNOW.keySet().stream()
                        .map(feature -> "dev.collega." + feature + "..")
                        .toArray(String[]::new))
                .orShould()
                .resideInAPackage("dev.collega.demo..")
                .check(HOUSE);
    }

    private static ArchRule knowsOnly(String feature) {
        var allowed = new ArrayList<>(List.of("dev.collega." + feature + ".."));
        MAY_KNOW.get(feature).forEach(other -> allowed.add("dev.collega." + other + ".."));
        return noClasses()
                .that()
                .resideInAPackage("dev.collega." + feature + "..")
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.collega..")
                        .and(DescribedPredicate.not(
                                JavaClass.Predicates.resideInAnyPackage(allowed.toArray(String[]::new)))))
                .allowEmptyShould(true);
    }

    @Test
    void what_looks_for_patients_needs_nothing_but_java() {
        noClasses()
                .that()
                .resideInAPackage("dev.collega.guard.text..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("dev.collega.guard.text..", "java..")
                .check(HOUSE);
    }

    /** They write the past, which nobody else may. */
    @Test
    void only_the_demo_network_uses_what_fills_it() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.collega.demo..")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Seed")
                .check(HOUSE);
    }

    @Test
    void entities_and_resources_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(HOUSE);
    }
}
