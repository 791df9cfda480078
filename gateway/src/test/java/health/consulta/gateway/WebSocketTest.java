package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketTest extends Gateway {
  @ParameterizedTest
  @ValueSource(ints = {5, 70_000, 1_000_000})
  void a_message_goes_to_the_portal_and_back_whole(int length) throws Exception {
    var echoed = new LinkedBlockingQueue<String>();
    var socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", "http://127.0.0.1:" + port)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/VAADIN/push"), new Joined(echoed))
            .get(10, TimeUnit.SECONDS);
    for (var message : List.of("open", "x".repeat(length), "after")) {
      socket.sendText(message, true);
      assertThat(echoed.poll(10, TimeUnit.SECONDS)).isEqualTo(message);
    }
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
  }

  private static final class Joined implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final Queue<String> whole;

    Joined(Queue<String> whole) {
      this.whole = whole;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        whole.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      whole.add("closed " + status);
      return null;
    }
  }
}
