package dev.collega.throttle;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a resource with which somebody may guess at what protects an account: the one that the {@link Guessed}
 * among its parameters names, or else that of the member who calls. See {@link Guesses}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Guessing {

    /** What is guessed; each has delays of its own. */
    @Nonbinding
    String at() default "";

    /** Codes of the problem, or of a field in it, that say that it was wrong. Without any, every call counts as wrong. */
    @Nonbinding
    String[] wrong() default {};
}
