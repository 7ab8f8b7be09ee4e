package dev.collega.access;

import io.restassured.response.Response;
import java.util.Set;

/** What an answer may be. */
enum Expected {
    /** Let in: whatever is said after that is about the request itself. */
    IN {
        @Override
        boolean allows(Response answer) {
            return answer.statusCode() < 500 && !Set.of(401, 403, 404, 405).contains(answer.statusCode());
        }
    },
    UNAUTHENTICATED {
        @Override
        boolean allows(Response answer) {
            return answer.statusCode() == 401 && "unauthenticated".equals(answer.path("code"));
        }
    },
    OUT_OF_SCOPE {
        @Override
        boolean allows(Response answer) {
            return answer.statusCode() == 403 && "insufficient-scope".equals(answer.path("code"));
        }
    },
    NOT_THERE {
        @Override
        boolean allows(Response answer) {
            return answer.statusCode() == 404 && "not-found".equals(answer.path("code"));
        }
    },
    /** Taking away what is not there is no different from taking away what is. */
    NOTHING_TO_DO {
        @Override
        boolean allows(Response answer) {
            return answer.statusCode() == 204;
        }
    };

    abstract boolean allows(Response answer);
}
