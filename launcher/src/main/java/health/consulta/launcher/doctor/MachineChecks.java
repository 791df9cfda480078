package health.consulta.launcher.doctor;

import health.consulta.launcher.doctor.Check.Finding;
import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.Command;
import health.consulta.launcher.machine.Versions;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/// What Consulta wants of a machine.
public final class MachineChecks {
  private static final long LEAST_DISK = 2L << 30;
  private static final long LEAST_MEMORY = 4L << 30;

  private MachineChecks() {}

  public static List<Check> of(Path project) {
    return List.of(
        check("JDK 25", MachineChecks::jdk),
        check("Maven", () -> program("mvn", "install Apache Maven 3.9 or newer")),
        check("Node", MachineChecks::node),
        check("disk", () -> disk(project)),
        check("memory", MachineChecks::memory),
        check("Chromium", MachineChecks::chromium),
        check("libaio", MachineChecks::libaio));
  }

  private record Simple(String name, Supplier<Finding> looking) implements Check {
    @Override
    public Finding look() {
      return looking.get();
    }
  }

  /// A check from its name and what it does.
  public static Check check(String name, Supplier<Finding> looking) {
    return new Simple(name, looking);
  }

  private static Finding jdk() {
    var version = Runtime.version();
    return new Finding(
        version.feature() == 25, "Java " + version + " in " + System.getProperty("java.home"));
  }

  private static Finding program(String name, String advice) {
    return Command.onPath(name)
        .map(path -> Finding.good(path.toString()))
        .orElseGet(() -> Finding.bad("missing: " + advice));
  }

  private static Finding node() {
    var cached = Cache.ofUser().folder().resolve("node-" + Versions.of("node"));
    if (cached.toFile().isDirectory()) {
      return Finding.good(cached.toString());
    }
    return Command.onPath("npm")
        .map(npm -> Finding.good("fetched through " + npm + " at the next build of the portal"))
        .orElseGet(() -> Finding.bad("missing: install Node 24 with npm"));
  }

  private static Finding disk(Path project) {
    var free = project.toFile().getUsableSpace();
    return new Finding(free >= LEAST_DISK, (free >> 20) + " MB free at " + project);
  }

  private static Finding memory() {
    var bean = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    var all = bean.getTotalMemorySize();
    return new Finding(
        all >= LEAST_MEMORY, "%d MB in all, the platform takes about 3500".formatted(all >> 20));
  }

  private static Finding chromium() {
    return Browser.find()
        .map(path -> Finding.good(path.toString()))
        .orElseGet(() -> Finding.bad("missing, the journeys need it: apt-get install chromium"));
  }

  private static Finding libaio() {
    var linux = System.getProperty("os.name").startsWith("Linux");
    if (!linux) {
      return Finding.good("not needed here");
    }
    var known = Command.of("/sbin/ldconfig", "-p").run().output().contains("libaio.so.1");
    var cached = Cache.ofUser().folder().resolve("libaio").toFile().isDirectory();
    return Finding.good(
        known ? "installed" : cached ? "unpacked in the cache" : "is fetched at the next start");
  }
}
