package dev.collega.throttle;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a resource with which somebody may guess at what protects an account, named by the {@link Guessed} among
 * its parameters. See {@link Guesses}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Guessing {

    /** What is guessed; each has delays of its own. */
    @Nonbinding
    String at() default "";

    /** The code of the problem that says that the guess was wrong. Without one, every call counts as one that was. */
    @Nonbinding
    String wrong() default "";
}
