package health.consulta.kit.remote;

import feign.Response;
import feign.codec.ErrorDecoder;
import health.consulta.kit.Refusal;
import health.consulta.kit.Refusal.Kind;
import health.consulta.kit.Unavailable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads a neighbour's problem response. What the neighbour refused for a reason of the domain is
/// passed on; everything else (its outage, our own wrong call) is no answer.
class ProblemDecoder implements ErrorDecoder {
  private final JsonMapper json;

  ProblemDecoder(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Exception decode(String method, Response response) {
    var kind = kind(response.status());
    if (kind == null) return new Unavailable("neighbour");
    try (var body = response.body().asInputStream()) {
      var problem = json.readValue(body, Problem.class);
      return new RemoteRefusal(
          kind,
          problem.code(),
          problem.detail(),
          problem.errors() == null ? List.of() : problem.errors());
    } catch (IOException | JacksonException e) {
      return new Unavailable("neighbour");
    }
  }

  private static @Nullable Kind kind(int status) {
    return switch (status) {
      case 404 -> Kind.NOT_FOUND;
      case 409 -> Kind.CONFLICT;
      case 422 -> Kind.UNPROCESSABLE;
      default -> null;
    };
  }

  private record Problem(String code, String detail, @Nullable List<Refusal.Part> errors) {}
}
