package dev.collega.shared.openapi;

import dev.collega.shared.problem.Problem;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** Where the API lives, and what every operation of the contract may refer to. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Collega API",
                        version = "1",
                        description = """
                                The professional network for everyone who works in health care: members, connections, \
                                contacts, follow-ups and posts. Errors are problem details (RFC 9457) with a stable \
                                `code`. Lists are read page by page with an opaque `cursor`. What is edited carries an \
                                `ETag`; send it back as `If-Match`. A POST may carry an `Idempotency-Key`.""",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This instance"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "accessToken",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "The access token that POST /sessions gives; good for 10 minutes."),
                        parameters = {
                            @Parameter(
                                    name = "Patient-Data-Answer",
                                    in = ParameterIn.HEADER,
                                    schema = @Schema(type = SchemaType.STRING, minLength = 10, maxLength = 900),
                                    description =
                                            "Why what `maybe-patient-data` asked about may stand: 10 to 300 characters, percent-encoded UTF-8. Kept in the audit."),
                            @Parameter(
                                    name = "X-Refresh-Token-Transport",
                                    in = ParameterIn.HEADER,
                                    schema =
                                            @Schema(
                                                    type = SchemaType.STRING,
                                                    enumeration = {"body", "cookie"}),
                                    description =
                                            "Browsers say `cookie` to get the refresh token as an HttpOnly cookie.")
                        },
                        responses = {
                            @APIResponse(
                                    name = "BadRequest",
                                    description = "The request cannot be understood or breaks a rule of its shape.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unauthenticated",
                                    description = "The access token is missing, not valid or expired.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Forbidden",
                                    description =
                                            "The token's scopes, or the state of the account, do not allow it; `code` says why.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "NotFound",
                                    description = "There is no such thing, or none that is yours to know of.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Conflict",
                                    description = "It does not go with what is there already; `code` says why.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "PreconditionFailed",
                                    description = "It has changed since you read it.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "PreconditionRequired",
                                    description = "Send the ETag of what you change as If-Match.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unprocessable",
                                    description = "Understood, but not possible; `code` says why.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "TooManyRequests",
                                    description = "A limit is reached; see Retry-After.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class))),
                            @APIResponse(
                                    name = "Unavailable",
                                    description = "The database cannot be reached just now; see Retry-After.",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = Problem.class)))
                        }))
public class CollegaApi extends Application {}
