package dev.collega.integration;

import dev.collega.account.Scopes;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A scope that a personal access token may have. Null passes. */
@Constraint(validatedBy = Scope.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Scope {
    String message() default "must be a scope that a token may have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Scope, String> {
        @Override
        public boolean isValid(String scope, ConstraintValidatorContext context) {
            return scope == null || Scopes.FOR_TOKENS.contains(scope);
        }
    }
}
