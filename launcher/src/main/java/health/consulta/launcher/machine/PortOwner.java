package health.consulta.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The process that listens on a port.
public record PortOwner(long pid, String command) {
  private static final Pattern LISTENING =
      Pattern.compile(
          "\\s*\\d+: [0-9A-F]+:([0-9A-F]{4}) [0-9A-F]+:0000 0A (?:\\S+ +){3}\\s*\\d+ +\\d+ +(\\d+) .*");

  /// Who listens on `port`, as far as this user may see it: from `/proc`, else by `lsof`.
  public static Optional<PortOwner> of(int port) {
    var pid = Files.isReadable(Path.of("/proc/net/tcp")) ? fromProc(port) : fromLsof(port);
    return pid.map(PortOwner::of);
  }

  private static PortOwner of(long pid) {
    var command =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().commandLine().or(() -> handle.info().command()))
            .orElse("unknown");
    return new PortOwner(pid, command.length() > 120 ? command.substring(0, 117) + "..." : command);
  }

  private static Optional<Long> fromProc(int port) {
    var wanted = "%04X".formatted(port);
    for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
      try (var lines = Files.lines(Path.of(table))) {
        var inode =
            lines
                .map(LISTENING::matcher)
                .filter(line -> line.matches() && line.group(1).equals(wanted))
                .map(line -> line.group(2))
                .findFirst();
        var owner = inode.flatMap(PortOwner::holder);
        if (owner.isPresent()) {
          return owner;
        }
      } catch (IOException e) {
        return fromLsof(port);
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> holder(String inode) {
    var socket = "socket:[" + inode + "]";
    return ProcessHandle.allProcesses()
        .map(ProcessHandle::pid)
        .filter(pid -> holds(pid, socket))
        .findFirst();
  }

  private static boolean holds(long pid, String socket) {
    try (var files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
      return files.anyMatch(file -> target(file).equals(socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<Long> fromLsof(int port) {
    if (Command.onPath("lsof").isEmpty()) {
      return Optional.empty();
    }
    var result = Command.of("lsof", "-nP", "-t", "-iTCP:%d".formatted(port), "-sTCP:LISTEN").run();
    return result
        .output()
        .lines()
        .findFirst()
        .map(line -> line.strip().toLowerCase(Locale.ROOT))
        .map(Long::valueOf);
  }
}
