package health.consulta.e2e;

import health.consulta.launcher.Options;
import health.consulta.launcher.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts one platform for all journeys, at the first that asks, and ends it after the last.
final class SharedTown implements ParameterResolver {
  /// Short enough to be waited for, long enough for a slow machine to pay in.
  static final Duration HOLD = Duration.ofSeconds(90);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Town.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedTown.class))
        .computeIfAbsent(Town.class, _ -> start(), Town.class);
  }

  private static Town start() {
    var options = Options.beside(folder()).with("CONSULTA_BOOKING_HOLD", HOLD.toString());
    return new Town(Platform.start(options));
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("consulta-e2e");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
