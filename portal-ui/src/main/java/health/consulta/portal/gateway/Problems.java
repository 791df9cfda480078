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
    var code = body.path("code").asString(codeOf(response.status()));
    var errors = body.path("errors").valueStream().map(Problems::error).toList();
    return new GatewayProblem(new Problem(code, response.status(), List.copyOf(errors)));
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
      case 502, 503, 504 -> GatewayProblem.UNREACHABLE;
      default -> "REFUSED";
    };
  }
}
