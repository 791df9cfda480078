package health.consulta.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Ends what `run` started, from any shell.
@Command(
    name = "stop",
    description =
        "End every process that ./consulta run started, even when the launcher itself was killed.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  ./consulta stop"})
final class StopCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    var ended = new Running(Options.usual().home()).stop();
    System.out.println(ended == 0 ? "Nothing was running." : "Ended " + ended + " processes.");
    return 0;
  }
}
