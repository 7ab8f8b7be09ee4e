package dev.collega.shared.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever goes wrong into one {@link Problem}; nothing else in Collega writes an error body. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String MEDIA_TYPE = "application/problem+json";

    private final AllowedMethods allowedMethods;

    ProblemMappers(AllowedMethods allowedMethods) {
        this.allowedMethods = allowedMethods;
    }

    @ServerExceptionMapper
    Response problem(ProblemException problem, UriInfo uri) {
        return answer(problem, uri);
    }

    @ServerExceptionMapper(priority = 1)
    Response invalid(ConstraintViolationException violations, UriInfo uri) {
        return answer(Violations.asProblem(violations), uri);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException e, UriInfo uri) {
        return answer(Problems.unauthenticated("unauthenticated", "This needs an access token: sign in first."), uri);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException e, UriInfo uri) {
        return answer(
                Problems.unauthenticated(
                        "unauthenticated", "The access token is not valid or has expired: renew it or sign in."),
                uri);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, UriInfo uri, ResourceInfo operation) {
        var wanted = operation.getResourceMethod().getAnnotation(PermissionsAllowed.class);
        if (wanted == null) {
            return answer(Problems.of(Status.FORBIDDEN, "forbidden", "This is not open to you."), uri);
        }
        var scope = String.join(" ", wanted.value());
        var problem = Problems.of(
                Status.FORBIDDEN, "insufficient-scope", "This needs the scope " + scope + ", which you do not have.");
        return Response.fromResponse(answer(problem, uri))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"") // RFC 6750, 3.1
                .build();
    }

    /** Named apart because Quarkus has a mapper of its own for it, which would answer without a problem. */
    @ServerExceptionMapper
    Response mismatch(MismatchedInputException e, UriInfo uri) {
        return json(e, uri);
    }

    @ServerExceptionMapper
    Response json(JacksonException e, UriInfo uri) {
        return answer(JsonFaults.asProblem(e), uri);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JacksonException json) {
            return json(json, uri);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return answer(problem, uri);
        }
        var answer = answer(HttpFaults.asProblem(e, uri.getRequestUri().getPath()), uri);
        return e.getResponse().getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, allowedMethods.at(uri.getPath()))
                        .build()
                : answer;
    }

    @ServerExceptionMapper
    Response anything(Throwable fault, UriInfo uri) {
        var known = DatabaseFaults.asProblem(fault);
        if (known.isPresent()) {
            LOG.debugf(
                    fault,
                    "%s answered as %s",
                    LoggedPath.of(uri.getPath()),
                    known.get().code());
            return answer(known.get(), uri);
        }
        LOG.errorf(fault, "Unforeseen fault at %s", LoggedPath.of(uri.getPath()));
        return answer(
                Problems.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong on our side. Nothing was changed."),
                uri);
    }

    private static Response answer(ProblemException problem, UriInfo uri) {
        var response = Response.status(problem.status())
                .type(MEDIA_TYPE)
                .entity(problem.at(uri.getRequestUri().getPath()));
        problem.retryAfter().ifPresent(after -> response.header(HttpHeaders.RETRY_AFTER, after.toSeconds()));
        if (problem.status() == Status.UNAUTHORIZED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
