package health.consulta.e2e.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// One keep-alive HTTP/1.1 connection to this machine, opened when it is needed. It has no pool and
/// repeats nothing, so that a lost answer is seen as one; it costs little beside the server.
public final class Connection implements AutoCloseable {
  private static final Duration IDLE = Duration.ofSeconds(5); // the server closes after twenty
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int port;
  private final byte[] buffer = new byte[32_768];
  private Socket socket = new Socket();
  private boolean open;
  private long usedAt;
  private int at;
  private int filled;

  public Connection(int port) {
    this.port = port;
  }

  public Answer get(String path, String token) throws IOException {
    return call("GET", path, token, "");
  }

  public Answer post(String path, String token, String body) throws IOException {
    return call("POST", path, token, body);
  }

  public Answer put(String path, String token, String body) throws IOException {
    return call("PUT", path, token, body);
  }

  /// Opens the connection now, so that a race begins with the request.
  ///
  /// @throws java.net.ConnectException when nobody listens: then nothing was sent
  public void open() throws IOException {
    if (open && System.nanoTime() - usedAt < IDLE.toNanos()) return;
    close();
    socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
    open = true;
    usedAt = System.nanoTime();
    at = 0;
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    open = false;
    socket.close();
  }

  private Answer call(String method, String path, String token, String body) throws IOException {
    open();
    try {
      send(method, path, token, body);
      var answer = read(socket.getInputStream());
      usedAt = System.nanoTime();
      return answer;
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void send(String method, String path, String token, String body) throws IOException {
    var payload = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
    head.append("Host: localhost\r\n");
    if (!token.isEmpty()) head.append("Authorization: Bearer ").append(token).append("\r\n");
    if (!method.equals("GET"))
      head.append("Content-Type: application/json\r\nContent-Length: ")
          .append(payload.length)
          .append("\r\n");
    var top = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    var whole = new byte[top.length + payload.length];
    System.arraycopy(top, 0, whole, 0, top.length);
    System.arraycopy(payload, 0, whole, top.length, payload.length);
    socket.getOutputStream().write(whole);
  }

  private Answer read(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).substring(9, 12));
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (var header = line(in); !header.isEmpty(); header = line(in)) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:"))
        length = Integer.parseInt(lower.substring(15).trim());
      if (lower.startsWith("transfer-encoding:")) chunked = lower.contains("chunked");
      if (lower.startsWith("connection:")) last = lower.contains("close");
    }
    var body = chunked ? chunks(in) : text(bytes(in, length));
    if (last) close();
    return new Answer(status, body);
  }

  private String chunks(InputStream in) throws IOException {
    var whole = new java.io.ByteArrayOutputStream();
    for (int size = size(in); size > 0; size = size(in)) {
      whole.write(bytes(in, size));
      line(in);
    }
    line(in);
    return text(whole.toByteArray());
  }

  private int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in), 16);
  }

  private byte[] bytes(InputStream in, int length) throws IOException {
    var bytes = new byte[length];
    for (int done = 0; done < length; ) {
      if (at == filled) fill(in);
      int part = Math.min(filled - at, length - done);
      System.arraycopy(buffer, at, bytes, done, part);
      at += part;
      done += part;
    }
    return bytes;
  }

  private String line(InputStream in) throws IOException {
    var line = new StringBuilder();
    while (true) {
      if (at == filled) fill(in);
      char c = (char) (buffer[at++] & 0xff);
      if (c == '\n') return line.toString();
      if (c != '\r') line.append(c);
    }
  }

  private void fill(InputStream in) throws IOException {
    at = 0;
    filled = Math.max(0, in.read(buffer));
    if (filled == 0) throw new EOFException("the server closed the connection");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public record Answer(int status, String body) {}
}
