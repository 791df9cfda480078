package health.consulta.launcher.process;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/// A tiny process for tests: `PORT` answers there until it is ended; `die` dies at once; `child
/// PORT FILE` starts another one and writes its number into the file; no words and it ends well.
final class Sleeper {
  private Sleeper() {}

  public static void main(String[] words) throws IOException, InterruptedException {
    if (words.length == 0) {
      return;
    }
    if (words[0].equals("die")) {
      System.out.println("cannot go on");
      System.exit(3);
    }
    if (words[0].equals("child")) {
      var child = new ProcessBuilder(Children.command(words[1])).start();
      Files.writeString(Path.of(words[2]), Long.toString(child.pid()));
      Thread.currentThread().join();
    }
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]));
    HttpServer.create(address, 5).start();
  }
}
