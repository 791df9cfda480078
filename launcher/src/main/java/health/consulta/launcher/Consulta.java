package health.consulta.launcher;

import health.consulta.launcher.machine.CannotGoOn;
import health.consulta.launcher.machine.Versions;
import health.consulta.launcher.process.Logs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The one command of the project: `./consulta`.
@Command(
    name = "./consulta",
    description = "Consulta, the online health platform, on this machine.",
    subcommands = {
      RunCommand.class,
      TestCommand.class,
      StopCommand.class,
      DemoAccountsCommand.class,
      DoctorCommand.class,
      BenchCommand.class
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ./consulta run          build what changed and start everything",
      "  ./consulta test --fast  unit and slice tests",
      "",
      "Each command has its own --help."
    })
public final class Consulta implements Runnable {
  @Spec private @Nullable CommandSpec spec;

  Consulta() {}

  public static void main(String[] words) {
    Logs.warningsOnly();
    System.exit(commandLine().execute(words));
  }

  static CommandLine commandLine() {
    var version = Versions.of("project");
    var commandLine =
        new CommandLine(new Consulta())
            .setUsageHelpWidth(110)
            .setExecutionExceptionHandler(Consulta::say)
            .setParameterExceptionHandler(Consulta::unknown);
    commandLine.getCommandSpec().version(version);
    commandLine.getSubcommands().values().forEach(one -> one.getCommandSpec().version(version));
    return commandLine;
  }

  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getOut());
    }
  }

  private static int say(Exception e, CommandLine command, CommandLine.ParseResult words)
      throws Exception {
    if (e instanceof CannotGoOn cannot) {
      command.getErr().println(cannot.getMessage());
      return 1;
    }
    throw e;
  }

  private static int unknown(ParameterException e, String[] words) {
    var command = e.getCommandLine();
    command
        .getErr()
        .println(
            e instanceof UnmatchedArgumentException unmatched
                ? "There is no '%s'. There is:"
                    .formatted(String.join(" ", unmatched.getUnmatched()))
                : e.getMessage());
    command.usage(command.getErr());
    return 2;
  }
}
