package dev.collega.shared.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * SQL for lists and sets: Jdbi on the same pool as Hibernate, so that inside a transaction both use one connection and
 * outside of one a read costs no transaction.
 */
@ApplicationScoped
class JdbiProducer {

    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource pool) {
        var jdbi = Jdbi.create(pool);
        jdbi.registerArrayType(UUID.class, "uuid");
        jdbi.registerArrayType(String.class, "text");
        // Lists leave conditions out of their text that were not asked for, and bind all the same.
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        return jdbi;
    }
}
