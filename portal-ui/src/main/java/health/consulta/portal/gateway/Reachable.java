package health.consulta.portal.gateway;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;

/// No answer is an answer too: the screen says that it is offline.
record Reachable(Client client) implements Client {
  @Override
  public Response execute(Request request, Request.Options options) {
    try {
      return client.execute(request, options);
    } catch (IOException silent) {
      throw new GatewayProblem(GatewayProblem.UNREACHABLE, 0);
    }
  }
}
