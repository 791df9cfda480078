package health.consulta.launcher.servers;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// The one library that MySQL wants from the system. Where it lacks it is installed (as root) or
/// unpacked into the cache.
final class Libaio {
  private final Cache cache;
  private final Path mysql;

  Libaio(Cache cache, Path mysql) {
    this.cache = cache;
    this.mysql = mysql;
  }

  /// What to add to the environment of `mysqld` so that it finds the library.
  Map<String, String> environment() {
    if (runs(Map.of())) {
      return Map.of();
    }
    var unpacked = Map.of("LD_LIBRARY_PATH", cache.folder().resolve("libaio").toString());
    if (runs(unpacked) || (!installed() && unpack() && runs(unpacked))) {
      return unpacked;
    }
    if (runs(Map.of())) {
      return Map.of();
    }
    throw new CannotGoOn(
        "MySQL needs the library libaio: install it (apt-get install libaio1, dnf install libaio), or set CONSULTA_MYSQL_URL to a MySQL of yours.");
  }

  private boolean runs(Map<String, String> environment) {
    var mysqld = mysql.resolve("bin/mysqld").toString();
    return Command.of(mysqld, "--no-defaults", "--version").in(mysql, environment).run().ok();
  }

  private boolean installed() {
    return "root".equals(System.getProperty("user.name"))
        && Command.onPath("apt-get").isPresent()
        && (install() || (Command.of("apt-get", "update", "-qq").run().ok() && install()));
  }

  private static boolean install() {
    return Command.of("apt-get", "install", "-y", "-qq", "libaio1").run().ok();
  }

  private boolean unpack() {
    if (Command.onPath("apt-get").isEmpty() || Command.onPath("dpkg-deb").isEmpty()) {
      return false;
    }
    try {
      cache.once("libaio", Libaio::download);
      return true;
    } catch (CannotGoOn e) {
      return false;
    }
  }

  private static void download(Path folder) throws IOException {
    var ok =
        Command.of("apt-get", "download", "libaio1").in(folder).run().ok()
            || Command.of("apt-get", "download", "libaio1t64").in(folder).run().ok();
    if (!ok) {
      throw new CannotGoOn("libaio cannot be downloaded");
    }
    try (var files = Files.list(folder)) {
      var archive = files.findFirst().orElseThrow();
      Command.of("dpkg-deb", "-x", archive.toString(), "unpacked").in(folder).run();
    }
    try (var files = Files.walk(folder.resolve("unpacked"))) {
      files
          .filter(file -> file.getFileName().toString().startsWith("libaio.so.1"))
          .forEach(file -> link(folder.resolve("libaio.so.1"), folder.relativize(file)));
    }
  }

  private static void link(Path link, Path target) {
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
