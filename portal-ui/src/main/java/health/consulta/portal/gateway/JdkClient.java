package health.consulta.portal.gateway;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Carries Feign's calls by the JDK's client: Feign's own cannot read a 401 that answers a POST. No
/// answer is an answer too, so that the screen can say that it is offline.
final class JdkClient implements Client {
  private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  @Override
  public Response execute(Request request, Request.Options options) {
    try {
      return answer(request, http.send(outgoing(request, options), BodyHandlers.ofInputStream()));
    } catch (IOException silent) {
      throw new GatewayProblem(GatewayProblem.UNREACHABLE, 0);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new GatewayProblem(GatewayProblem.UNREACHABLE, 0);
    }
  }

  private static HttpRequest outgoing(Request request, Request.Options options) {
    var outgoing =
        HttpRequest.newBuilder(URI.create(request.url()))
            .timeout(Duration.ofMillis(options.readTimeoutMillis()))
            .method(request.httpMethod().name(), body(request));
    request.headers().forEach((name, values) -> header(outgoing, name, values));
    return outgoing.build();
  }

  private static void header(HttpRequest.Builder outgoing, String name, Collection<String> values) {
    if (!SET_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT)))
      values.forEach(value -> outgoing.header(name, value));
  }

  private static BodyPublisher body(Request request) {
    return request.body() == null
        ? BodyPublishers.noBody()
        : BodyPublishers.ofByteArray(request.body());
  }

  private static Response answer(Request request, HttpResponse<InputStream> answer) {
    Map<String, Collection<String>> headers =
        answer.headers().map().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return Response.builder()
        .request(request)
        .status(answer.statusCode())
        .headers(headers)
        .body(answer.body(), null)
        .build();
  }
}
