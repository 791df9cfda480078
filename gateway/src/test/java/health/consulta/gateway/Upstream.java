package health.consulta.gateway;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/// A service as the gateway sees it: notes what reaches it and answers with its name.
class Upstream implements AutoCloseable {
  record Received(String method, String uri, HttpHeaders headers, byte[] body) {}

  final String name;
  final List<Received> received = new CopyOnWriteArrayList<>();
  private final DisposableServer server;
  private volatile BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer;

  Upstream(String name) {
    this(name, 0);
  }

  Upstream(String name, int port) {
    this.name = name;
    this.answer = this::sayName;
    this.server =
        HttpServer.create()
            .host("127.0.0.1")
            .port(port)
            .handle((request, response) ->
                "websocket".equalsIgnoreCase(request.requestHeaders().get("Upgrade"))
                    ? echo(response)
                    : request
                        .receive()
                        .aggregate()
                        .asByteArray()
                        .defaultIfEmpty(new byte[0])
                        .flatMap(body -> {
                          received.add(
                              new Received(
                                  request.method().name(),
                                  request.uri(),
                                  request.requestHeaders().copy(),
                                  body));
                          return Mono.from(answer.apply(request, response));
                        }))
            .bindNow(Duration.ofSeconds(10));
  }

  private Publisher<Void> sayName(HttpServerRequest request, HttpServerResponse response) {
    return response.header("Content-Type", "text/plain").sendString(Mono.just(name));
  }

  /// Each message comes back in one frame, however many it came in.
  private static Publisher<Void> echo(HttpServerResponse response) {
    var text = new StringBuilder();
    return response.sendWebsocket(
        (in, out) ->
            out.sendObject(
                in.receiveFrames()
                    .handle((frame, sink) -> {
                      text.append(frame.content().toString(StandardCharsets.UTF_8));
                      if (frame.isFinalFragment()) {
                        sink.next(new TextWebSocketFrame(text.toString()));
                        text.setLength(0);
                      }
                    })),
        WebsocketServerSpec.builder().maxFramePayloadLength(1 << 20).build());
  }

  void answers(BiFunction<HttpServerRequest, HttpServerResponse, Publisher<Void>> answer) {
    this.answer = answer;
  }

  void answersWithItsName() {
    answer = this::sayName;
  }

  Received last() {
    return received.getLast();
  }

  int port() {
    return server.port();
  }

  String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() {
    server.disposeNow(Duration.ofSeconds(5));
  }
}
