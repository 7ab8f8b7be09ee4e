package dev.collega.guard;

import dev.collega.guard.text.Confidence;
import dev.collega.guard.text.PatientGuard;
import dev.collega.guard.text.Strictness;
import dev.collega.shared.problem.Problem;
import dev.collega.shared.problem.ProblemException;
import dev.collega.shared.problem.Problems;
import dev.collega.shared.text.Privacy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at whatever is about to be kept, for those who read it from elsewhere than a request: files and archives. */
@ApplicationScoped
public class PatientDataGuard {

    static final String REFUSED = "patient-data";
    static final String ASKED = "maybe-patient-data";

    /** Refuses a text that came by another way than a request's body, such as a file's name; nothing of it can be answered. */
    public void check(String pointer, String text, Privacy privacy) {
        var findings = high(findings(pointer, text, privacy));
        if (!findings.isEmpty()) {
            throw refusal(findings);
        }
    }

    /** What stands against keeping this, in a sentence; empty where nothing does. For rows of files and items of archives. */
    public Optional<String> objection(Record row) {
        var findings = high(findings(row));
        return findings.isEmpty() ? Optional.empty() : Optional.of(sentence(findings));
    }

    List<PatientFinding> findings(Record body) {
        var findings = new ArrayList<PatientFinding>();
        FreeTexts.each(body, (pointer, text, privacy) -> findings.addAll(findings(pointer, text, privacy)));
        return findings;
    }

    List<PatientFinding> findings(String pointer, String text, Privacy privacy) {
        return PatientGuard.findings(text, Strictness.valueOf(privacy.name())).stream()
                .map(finding -> PatientFinding.of(pointer, finding))
                .toList();
    }

    static List<PatientFinding> high(List<PatientFinding> findings) {
        return findings.stream()
                .filter(finding -> finding.confidence() == Confidence.HIGH)
                .toList();
    }

    static ProblemException refusal(List<PatientFinding> findings) {
        return problem(REFUSED, sentence(findings) + " Take it out: Collega keeps nothing of patients.", findings);
    }

    static ProblemException question(List<PatientFinding> findings, String header) {
        return problem(
                        ASKED,
                        sentence(findings) + " Take it out, or send the same again with your reason in " + header + ".",
                        findings)
                .with("answerWith", header);
    }

    private static ProblemException problem(String code, String detail, List<PatientFinding> findings) {
        var errors = findings.stream()
                .map(finding -> new Problem.FieldError(
                        finding.pointer(), code, "may tell who a patient is: " + finding.words()))
                .toList();
        return Problems.unprocessable(code, detail, errors).with("findings", findings);
    }

    private static String sentence(List<PatientFinding> findings) {
        var first = findings.get(0);
        return "This may tell who a patient is: " + first.words() + " in " + first.pointer()
                + (findings.size() == 1 ? "." : ", and " + (findings.size() - 1) + " more.");
    }
}
