package health.consulta.launcher.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/// TCP ports of this machine's loopback address.
public final class Ports {
  private static final int FIRST = 12_000;
  private static final int LAST = 32_000;
  private static final AtomicInteger NEXT =
      new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % (LAST - FIRST)));

  private Ports() {}

  /// A port that is free now, below those that systems hand out for outgoing connections (from
  /// 32768 on Linux), one of which could take it before its server starts. No two calls of one
  /// process give the same.
  public static int free() {
    for (int attempt = 0; attempt < 1_000; attempt++) {
      int port = FIRST + NEXT.getAndIncrement() % (LAST - FIRST);
      if (bindable(port)) {
        return port;
      }
    }
    throw new CannotGoOn("There is no free port between %d and %d.".formatted(FIRST, LAST));
  }

  private static boolean bindable(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /// Does anything accept connections on this port?
  public static boolean open(int port) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
