package health.consulta.launcher.mongo;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The embedded MongoDB as a process of its own: `--data DIR --port N`, on the loopback interface
/// only. Says where it listens once it does; ends with status 1 and one sentence when it cannot
/// start.
@Command(name = "mongo")
public final class MongoProcess implements Callable<Integer> {
  @Option(names = "--data", required = true)
  private Path data = Path.of(".");

  @Option(names = "--port", required = true)
  private int port;

  public static void main(String[] args) {
    int status = new CommandLine(new MongoProcess()).execute(args);
    if (status != 0) {
      System.exit(status);
    }
  }

  @Override
  public Integer call() {
    try {
      var server = MongoServer.start(data, new InetSocketAddress("127.0.0.1", port));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      System.out.println("MongoDB listens on port " + server.port());
      return 0;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }
}
