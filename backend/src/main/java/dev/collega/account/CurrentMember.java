package dev.collega.account;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is asking: the member whose access token came with the request. */
@RequestScoped
public class CurrentMember {

    private final JsonWebToken token;

    CurrentMember(JsonWebToken token) {
        this.token = token;
    }

    public UUID id() {
        return claim("sub");
    }

    UUID sessionId() {
        return claim("sid");
    }

    private UUID claim(String name) {
        var value = token.<Object>getClaim(name);
        if (value == null) {
            throw new UnauthorizedException();
        }
        return UUID.fromString(value.toString());
    }
}
