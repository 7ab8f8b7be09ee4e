package dev.collega.guard;

import jakarta.enterprise.context.RequestScoped;

/** The answer that came with this request, if one did and was good. */
@RequestScoped
class Given {

    private PatientDataAnswers.Answer answer;

    // By methods: a proxy stands between, whose fields are not those of the request.
    PatientDataAnswers.Answer answer() {
        return answer;
    }

    void answer(PatientDataAnswers.Answer answer) {
        this.answer = answer;
    }
}
