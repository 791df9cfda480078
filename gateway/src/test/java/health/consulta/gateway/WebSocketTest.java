package health.consulta.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketTest extends Gateway {
  @ParameterizedTest
  @ValueSource(ints = {5, 70_000, 1_000_000})
  void a_message_goes_to_the_portal_and_back_whole(int length) throws Exception {
    var message = "x".repeat(length);
    var echoed = new CompletableFuture<String>();
    var socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", "http://127.0.0.1:" + port)
            .buildAsync(URI.create("ws://127.0.0.1:" + port + "/VAADIN/push"), new Joined(echoed))
            .get(10, TimeUnit.SECONDS);
    socket.sendText(message, true);
    assertThat(echoed.get(10, TimeUnit.SECONDS)).isEqualTo(message);
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(10, TimeUnit.SECONDS);
  }

  private static final class Joined implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final CompletableFuture<String> whole;

    Joined(CompletableFuture<String> whole) {
      this.whole = whole;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) whole.complete(text.toString());
      socket.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
      whole.completeExceptionally(error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
      whole.completeExceptionally(new IllegalStateException(status + " " + reason));
      return null;
    }
  }
}
