package health.consulta.e2e;

import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import health.consulta.launcher.doctor.Invariants;
import health.consulta.launcher.machine.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts one platform for all journeys, at the first that asks, and ends it after the last. After
/// each journey the invariants hold.
final class SharedTown implements ParameterResolver, AfterEachCallback {
  /// Short enough to be waited for, long enough for a slow machine to pay in.
  static final Duration HOLD = Duration.ofSeconds(90);

  /// For what the journey left on its way.
  private static final Duration SETTLING = Duration.ofSeconds(30);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return shared(context).town();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isEmpty())
      Invariants.of(shared(context).town().platform()).awaitHold(SETTLING);
  }

  private static Start shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedTown.class))
        .computeIfAbsent(Start.class, _ -> Start.tried(), Start.class);
  }

  /// The one attempt to start it: what came of it is told to each who asks.
  private record Start(Path folder, @Nullable Town running, @Nullable RuntimeException failure)
      implements AutoCloseable {
    static Start tried() {
      var folder = temporary();
      try {
        var options =
            Options.beside(folder)
                .with("CONSULTA_BOOKING_HOLD", HOLD.toString())
                .with("CONSULTA_FAILPOINTS", folder.resolve("failpoints").toString());
        if ("none".equals(System.getProperty("consulta.portal")))
          options = options.without("portal");
        return new Start(folder, new Town(Platform.start(options)), null);
      } catch (RuntimeException failure) {
        return new Start(folder, null, failure);
      }
    }

    Town town() {
      if (running == null) throw new IllegalStateException("the platform did not start", failure);
      return running;
    }

    @Override
    public void close() {
      if (running != null) running.close();
      Trees.delete(folder);
    }

    private static Path temporary() {
      try {
        return Files.createTempDirectory("consulta-e2e");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
