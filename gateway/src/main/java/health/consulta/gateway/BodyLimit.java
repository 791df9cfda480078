package health.consulta.gateway;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Refuses a body larger than any that the product has a use for, announced or not.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit implements WebFilter {
  private final Problems problems;
  private final long most;

  BodyLimit(Problems problems, @Value("${consulta.largest-body}") long most) {
    this.problems = problems;
    this.most = most;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var request = exchange.getRequest();
    if (request.getHeaders().getContentLength() > most)
      return problems.write(exchange, new TooLarge(most).problem());
    return chain.filter(exchange.mutate().request(new Counted(request)).build());
  }

  private final class Counted extends ServerHttpRequestDecorator {
    Counted(ServerHttpRequest request) {
      super(request);
    }

    @Override
    public Flux<DataBuffer> getBody() {
      var read = new AtomicLong();
      return super.getBody()
          .handle((buffer, sink) -> {
            if (read.addAndGet(buffer.readableByteCount()) <= most) sink.next(buffer);
            else {
              DataBufferUtils.release(buffer);
              sink.error(new TooLarge(most));
            }
          });
    }
  }

  static final class TooLarge extends RuntimeException {
    private final long most;

    TooLarge(long most) {
      super("body too large", null, false, false);
      this.most = most;
    }

    Problem problem() {
      return new Problem(
          HttpStatus.CONTENT_TOO_LARGE,
          "BODY_TOO_LARGE",
          "The body is larger than " + most + " bytes.");
    }
  }
}
