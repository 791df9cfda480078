package health.consulta.kit.failpoint;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/// Arms the failpoints of a service whose environment names a folder for them
/// (`CONSULTA_FAILPOINTS`). In production there is no such service: it does not start.
class ArmFailpoints implements EnvironmentPostProcessor {
  private static final int EXIT = 99;

  static @Nullable ArmedFailpoints armed;

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    var folder = environment.getProperty("consulta.failpoints", "");
    if (folder.isEmpty()) return;
    if (environment.acceptsProfiles(Profiles.of("production")))
      throw new IllegalStateException("CONSULTA_FAILPOINTS is set, and this is production");
    var service = environment.getRequiredProperty("spring.application.name");
    armed = new ArmedFailpoints(Path.of(folder, service), () -> Runtime.getRuntime().halt(EXIT));
  }
}
