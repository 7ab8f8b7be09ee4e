package dev.collega.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.collega.shared.problem.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Replays the first answer to a repeated POST (draft-ietf-httpapi-idempotency-key-header). The key is claimed and the
 * answer kept in the transaction that makes the resource: both are there or neither, and a parallel duplicate waits on
 * the unique key until the first has ended. A refused request keeps nothing, so that it may be mended and sent again.
 */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER) // inside @Transactional, whose priority is PLATFORM_BEFORE + 200
class Idempotency {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final Jdbi jdbi;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final SecurityIdentity identity;
    private final SecretKeySpec secret;

    Idempotency(
            Jdbi jdbi,
            ObjectMapper json,
            HttpHeaders headers,
            UriInfo uri,
            SecurityIdentity identity,
            @ConfigProperty(name = "collega.secret") String secret) {
        this.jdbi = jdbi;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.identity = identity;
        this.secret = new SecretKeySpec(("idempotency" + secret).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @AroundInvoke
    Object onlyOnce(InvocationContext call) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problems.badRequest(
                    "invalid-idempotency-key", HEADER + " must hold 1 to " + LONGEST_KEY + " characters.");
        }
        try (var handle = jdbi.open()) {
            var owner = identity.isAnonymous() ? "" : identity.getPrincipal().getName();
            var request = fingerprint(call.getParameters());
            if (!claim(handle, owner, key, request)) {
                return replay(handle, owner, key, request, call);
            }
            var answer = call.proceed();
            keep(handle, owner, key, answer);
            return answer;
        }
    }

    private static boolean claim(Handle handle, String owner, String key, String request) {
        return handle.createUpdate("""
                        insert into idempotency_key (owner, key, request) values (:owner, :key, :request)
                        on conflict (owner, key) do nothing
                        """)
                        .bind("owner", owner)
                        .bind("key", key)
                        .bind("request", request)
                        .execute()
                == 1;
    }

    private Object replay(Handle handle, String owner, String key, String request, InvocationContext call)
            throws JsonProcessingException {
        record Kept(String request, String answer) {}
        var kept = handle.createQuery("select request, answer from idempotency_key where owner = :owner and key = :key")
                .bind("owner", owner)
                .bind("key", key)
                .map((row, context) -> new Kept(row.getString("request"), row.getString("answer")))
                .one();
        if (!kept.request().equals(request)) {
            throw Problems.unprocessable(
                    "idempotency-key-reused", "This " + HEADER + " was used for another request; take a new one.");
        }
        return json.readValue(
                kept.answer(),
                json.getTypeFactory().constructType(call.getMethod().getGenericReturnType()));
    }

    private void keep(Handle handle, String owner, String key, Object answer) throws JsonProcessingException {
        handle.createUpdate("update idempotency_key set answer = :answer where owner = :owner and key = :key")
                .bind("answer", json.writeValueAsString(answer))
                .bind("owner", owner)
                .bind("key", key)
                .execute();
    }

    /**
     * Of where the request went and what was understood of it: white space and the order of fields do not count. Under
     * our secret, for a sign-up holds a password, and a bare hash would let whoever reads the table guess at it cheaply.
     */
    private String fingerprint(Object[] parameters) throws JsonProcessingException, GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(secret);
        mac.update(uri.getPath().getBytes(StandardCharsets.UTF_8));
        mac.update(json.writeValueAsBytes(Arrays.asList(parameters)));
        return HexFormat.of().formatHex(mac.doFinal());
    }
}
