package dev.collega.guard;

import jakarta.validation.Validator;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/**
 * Looks at every body that is read, whatever operation it is for: nobody can forget to ask. What breaks a rule of its shape
 * is left to the checks of shapes, which come next and say so.
 */
@Provider
class GuardedReading implements ReaderInterceptor {

    private final PatientDataGuard guard;
    private final Validator validator;
    private final PatientDataAnswers answers;

    GuardedReading(PatientDataGuard guard, Validator validator, PatientDataAnswers answers) {
        this.guard = guard;
        this.validator = validator;
        this.answers = answers;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body instanceof Record record) {
            var findings = guard.findings(record);
            if (!findings.isEmpty() && validator.validate(record).isEmpty()) {
                answers.judge(findings);
            }
        }
        return body;
    }
}
