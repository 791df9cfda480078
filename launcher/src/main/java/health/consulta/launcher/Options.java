package health.consulta.launcher;

import health.consulta.launcher.machine.Project;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a platform is started.
///
/// @param project the checkout
/// @param home where it keeps its state
/// @param settings ports and outside servers
/// @param replicas instances by service, 1 when it is not named
/// @param fresh forget all data first
/// @param build build what changed first
/// @param train learn for faster starts when that was not done yet, in the background once it is
///   ready
/// @param demo hold demo data or not; when empty: on a first start, and when there is demo data
///   already
public record Options(
    Path project,
    Home home,
    Settings settings,
    Map<String, Integer> replicas,
    boolean fresh,
    boolean build,
    boolean train,
    Optional<Boolean> demo) {

  /// What `./consulta run` does when no option is given.
  public static Options usual() {
    var project = Project.root();
    var settings = Settings.ofEnvironment();
    return new Options(
        project,
        Home.of(project, settings),
        settings,
        Map.of(),
        false,
        true,
        train(settings),
        Optional.empty());
  }

  private static boolean train(Settings settings) {
    return !"off".equals(settings.environment().get("CONSULTA_AOT"));
  }

  /// A second, empty platform on free ports with its state in `folder`, as the end-to-end tests
  /// want it: nothing is built.
  public static Options beside(Path folder) {
    return new Options(
        Project.root(),
        new Home(folder),
        Settings.ofEnvironment().onFreePorts(),
        Map.of(),
        true,
        false,
        false,
        Optional.of(true));
  }

  /// The same with one more variable in every process's environment, such as a shorter
  /// `CONSULTA_BOOKING_HOLD`.
  public Options with(String variable, String value) {
    return new Options(
        project, home, settings.with(variable, value), replicas, fresh, build, train, demo);
  }

  /// The same without that service.
  public Options without(String service) {
    var fewer = new HashMap<>(replicas);
    fewer.put(service, 0);
    return new Options(project, home, settings, Map.copyOf(fewer), fresh, build, train, demo);
  }

  int instances(String service) {
    return replicas.getOrDefault(service, 1);
  }
}
