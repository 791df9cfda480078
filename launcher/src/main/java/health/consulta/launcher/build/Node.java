package health.consulta.launcher.build;

import health.consulta.launcher.machine.Cache;
import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Command;
import health.consulta.launcher.machine.Trees;
import health.consulta.launcher.machine.Versions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Node for the portal's build: the machine's own when it is new enough, else one fetched through
/// npm into the cache (`bin/node`, `lib/node_modules/npm`).
public final class Node {
  private final Cache cache;
  private final String version = Versions.of("node");
  private final int major = Integer.parseInt(version.substring(0, version.indexOf('.')));

  public Node(Cache cache) {
    this.cache = cache;
  }

  /// A folder with `bin/node` and `bin/npm`.
  public Path folder(Consumer<String> say) {
    var own =
        Command.onPath("node")
            .filter(this::newEnough)
            .map(node -> node.resolve("../..").normalize());
    return own.filter(folder -> Files.exists(folder.resolve("bin/npm")))
        .orElseGet(() ->
            cache.once(
                "node-" + version,
                folder -> {
                  say.accept("Fetching Node " + major + " through npm ...");
                  fetch(folder);
                }));
  }

  /// A PATH on which this Node comes first.
  public String path(Consumer<String> say) {
    return folder(say).resolve("bin") + File.pathSeparator + System.getenv("PATH");
  }

  private boolean newEnough(Path node) {
    var found = Command.of(node.toString(), "--version").run().output().strip();
    return found.matches("v\\d+\\..*")
        && Integer.parseInt(found.substring(1, found.indexOf('.'))) >= major;
  }

  private void fetch(Path folder) throws IOException {
    if (Command.onPath("npm").isEmpty()) {
      throw new CannotGoOn(
          "Node is missing: install Node " + major + " (with npm) so that node is on the PATH.");
    }
    var scratch = folder.resolve("scratch");
    Files.createDirectories(scratch);
    // in one go: a second install would prune what the first one brought
    install(scratch, "node-%s@%s".formatted(platform(), version), "npm@11");
    var modules = scratch.resolve("node_modules");
    Files.createDirectories(folder.resolve("bin"));
    Files.createDirectories(folder.resolve("lib/node_modules"));
    try (var files = Files.walk(modules)) {
      var node =
          files.filter(file -> file.endsWith("bin/node") && Files.isRegularFile(file)).findFirst();
      Files.move(node.orElseThrow(), folder.resolve("bin/node"));
    }
    Files.move(modules.resolve("npm"), folder.resolve("lib/node_modules/npm"));
    for (var name : new String[] {"npm", "npx"}) {
      Files.createSymbolicLink(
          folder.resolve("bin").resolve(name),
          Path.of("../lib/node_modules/npm/bin/" + name + "-cli.js"));
    }
    Trees.delete(scratch);
    if (!newEnough(folder.resolve("bin/node"))) {
      throw new CannotGoOn("npm brought a Node that is too old: install Node " + major + ".");
    }
  }

  private static void install(Path folder, String... packages) {
    var command =
        Stream.concat(
            Stream.of("npm", "install", "--no-save", "--ignore-scripts", "--no-package-lock"),
            Stream.of(packages));
    var result = Command.of(command.toArray(String[]::new)).in(folder).run();
    if (!result.ok()) {
      throw new CannotGoOn(
          "npm could not fetch "
              + String.join(", ", packages)
              + ": "
              + result.output().lines().findFirst().orElse(""));
    }
  }

  private static String platform() {
    var system =
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
    var processor = System.getProperty("os.arch").matches("aarch64|arm64") ? "arm64" : "x64";
    return system + "-" + processor;
  }
}
