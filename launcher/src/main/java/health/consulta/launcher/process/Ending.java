package health.consulta.launcher.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// Ends processes and all that they started: asks first, then kills.
public final class Ending {
  private Ending() {}

  /// Asks each process to end, waits up to `patience`, then kills what is left, descendants too.
  public static void end(List<ProcessHandle> processes, Duration patience) {
    var family =
        processes.stream()
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
            .distinct()
            .toList();
    processes.forEach(ProcessHandle::destroy);
    await(family, patience);
    family.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    await(family, Duration.ofSeconds(5));
  }

  /// Ends one process, with ten seconds of patience.
  public static void end(ProcessHandle process) {
    end(List.of(process), Duration.ofSeconds(10));
  }

  /// Asks a process to end and gives it time to end its own children; kills it when that was not
  /// enough.
  public static void askAndWait(ProcessHandle process, Duration patience) {
    process.destroy();
    await(List.of(process), patience);
    if (process.isAlive()) {
      process.destroyForcibly();
    }
  }

  private static void await(List<ProcessHandle> processes, Duration patience) {
    var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
    try {
      CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
