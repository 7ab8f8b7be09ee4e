package dev.collega.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The key of a specialty of the vocabulary. Null passes. */
@Constraint(validatedBy = Specialty.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Specialty {
    String message() default "must be a key of GET /vocabulary/specialties";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    @ApplicationScoped
    class Validator implements ConstraintValidator<Specialty, String> {

        private final Vocabulary vocabulary;

        Validator(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        @Override
        public boolean isValid(String key, ConstraintValidatorContext context) {
            return key == null || vocabulary.hasSpecialty(key);
        }
    }
}
