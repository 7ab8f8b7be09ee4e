package dev.collega.vocabulary;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sees to it that there are topics: the file that {@code collega.mesh.file} names, whenever it has changed; otherwise what
 * an operator has loaded by the command, or the selection that comes with Collega.
 */
@ApplicationScoped
class TopicsAtStart {

    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);

    private final AgroalDataSource pool;
    private final Optional<Path> file;

    TopicsAtStart(AgroalDataSource pool, @ConfigProperty(name = "collega.mesh.file") Optional<String> file) {
        this.pool = pool;
        this.file = file.filter(name -> !name.isBlank()).map(Path::of);
    }

    /** Before what is about topics starts. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent start) {
        try (var database = pool.getConnection()) {
            var loaded = TopicLoad.starter(database);
            if (file.isPresent()) {
                loaded = TopicLoad.of(file.get(), database);
            }
            if (!loaded.unchanged()) {
                LOG.infof("Topics: %d headings in %d places", loaded.headings(), loaded.places());
            }
        } catch (TopicFileProblem | IOException | UncheckedIOException e) {
            // Members can do without new headings, but not without Collega.
            LOG.errorf(
                    "The topics of COLLEGA_MESH_FILE (%s) are not loaded, and those before stay. %s",
                    file.map(Path::toString).orElse("the selection of Collega"),
                    e instanceof TopicFileProblem ? e.getMessage() : "It cannot be read: " + e.getMessage());
        } catch (SQLException e) {
            LOG.error("The topics cannot be loaded; those before stay", e);
        }
    }
}
