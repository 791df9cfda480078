package health.consulta.portal.gateway;

import feign.Response;
import feign.codec.ErrorDecoder;
import health.consulta.portal.gateway.GatewayProblem.FieldError;
import health.consulta.portal.gateway.GatewayProblem.Problem;
import java.io.IOException;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads RFC 9457 answers into [GatewayProblem].
final class Problems implements ErrorDecoder {
  private static final JsonMapper JSON = JsonMapper.shared();

  @Override
  public Exception decode(String call, Response response) {
    var body = body(response);
    var code = away(response) ? GatewayProblem.UNREACHABLE : code(body, response.status());
    var errors = body.path("errors").valueStream().map(Problems::error).toList();
    return new GatewayProblem(new Problem(code, response.status(), List.copyOf(errors)));
  }

  /// Whichever service is away, for a screen it is the same.
  private static boolean away(Response response) {
    return response.status() >= 502 && response.status() <= 504;
  }

  private static String code(JsonNode body, int status) {
    return body.path("code").asString(codeOf(status));
  }

  private static FieldError error(JsonNode error) {
    return new FieldError(error.path("field").asString(""), error.path("message").asString(""));
  }

  private static JsonNode body(Response response) {
    if (response.body() == null) return JSON.createObjectNode();
    try (var in = response.body().asInputStream()) {
      return JSON.readTree(in);
    } catch (IOException | JacksonException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private static String codeOf(int status) {
    return switch (status) {
      case 401 -> GatewayProblem.SIGNED_OUT;
      case 403, 404 -> "NOT_FOUND";
      case 429 -> "TOO_MANY_REQUESTS";
      default -> "REFUSED";
    };
  }
}
