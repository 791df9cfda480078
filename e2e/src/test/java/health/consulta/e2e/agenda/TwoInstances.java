package health.consulta.e2e.agenda;

import health.consulta.launcher.servers.TestServers;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Starts two instances of consultation-service for all races, at the first that asks, and ends
/// them after the last. Gives each test its own random numbers: `-Dconsulta.seed=` gives the same
/// again, `-Dconsulta.races=long` asks for more races.
final class TwoInstances implements ParameterResolver, BeforeEachCallback {
  static final boolean LONG = "long".equals(System.getProperty("consulta.races"));
  static final long SEED = Long.getLong("consulta.seed", System.nanoTime());

  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD; // also where the test class is made
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == Instances.class || type == Random.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Instances.class
        ? instances(context)
        : new Random(SEED ^ context.getRequiredTestMethod().getName().hashCode());
  }

  @Override
  public void beforeEach(ExtensionContext context) throws Exception {
    instances(context).clocks(0, 0);
  }

  private static Instances instances(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(TwoInstances.class))
        .computeIfAbsent(Instances.class, _ -> start(), Instances.class);
  }

  private static Instances start() {
    System.out.println("The races follow -Dconsulta.seed=" + SEED);
    return Instances.start(
        2,
        new Instances.Setting(
            TestServers.mongoUri("races" + Long.toUnsignedString(SEED, 36)),
            TestServers.kafkaBootstrap(),
            192,
            List.of(),
            Path.of("target", "races").toAbsolutePath()));
  }
}
