package health.consulta.launcher.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The sandbox as a process of its own: `--port 8090 --data DIR`, secrets by environment (see
/// {@link SandboxSettings}).
@Command(name = "payment-sandbox", mixinStandardHelpOptions = true)
public final class SandboxProcess implements Runnable {
  @Option(names = "--port", defaultValue = "8090")
  private int port;

  @Option(names = "--data", required = true)
  private Path data = Path.of(".");

  public static void main(String[] arguments) {
    var status = new CommandLine(new SandboxProcess()).execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public void run() {
    try {
      var settings = SandboxSettings.of(port, data, System.getenv());
      var sandbox = Sandbox.start(settings, Clock.systemUTC());
      System.out.println("payment sandbox on http://localhost:" + sandbox.port());
    } catch (IOException e) {
      throw new IllegalStateException("the payment sandbox cannot start on port " + port, e);
    }
  }
}
